'use strict';
// The page of DocxBench once more, by docxtemplater from its template and by docx from its blocks: node page.js TEMPLATE PAGE ROUNDS.
const fs = require('fs');
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const docx = require('docx');

const [template, page, rounds] = [fs.readFileSync(process.argv[2]), JSON.parse(fs.readFileSync(process.argv[3], 'utf8')), Number(process.argv[4])];

function fromTemplate() {
  const made = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  made.render(page);
  return made.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const style = (id, size, run = {}, paragraph = {}) => ({ id, name: id, basedOn: 'Normal', run: { size: size * 2, font: 'Times New Roman', ...run }, paragraph });
const line = (text, id) => new docx.Paragraph({ style: id, children: [new docx.TextRun(text)] });
const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
const plain = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const columns = (...cells) => new docx.Table({
  width: { size: 100, type: docx.WidthType.PERCENTAGE }, borders: plain,
  rows: [new docx.TableRow({ cantSplit: true, children: cells.map(lines => new docx.TableCell({ borders: plain, children: lines })) })],
});

function fromBlocks() {
  const indent = { alignment: docx.AlignmentType.BOTH, indent: { firstLine: 720 }, spacing: { after: 120, line: 276 } };
  const centred = { alignment: docx.AlignmentType.CENTER };
  const document = new docx.Document({
    styles: {
      paragraphStyles: [style('head', 12, { bold: true }, centred), style('number', 13, {}, centred), style('place', 13, { italics: true }, centred), style('kind', 14, { bold: true }, centred),
        style('body', 14, {}, indent), style('cell', 13), style('recipients', 11), style('sign', 14, { bold: true }, centred)],
    },
    sections: [{
      properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1021 } } },
      headers: { default: new docx.Header({ children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] })] }), first: new docx.Header({ children: [] }) },
      children: [
        columns([line(page.issuer, 'head'), line(page.number, 'number')], [line(page.nation, 'head'), line(page.motto, 'head'), line(page.place, 'place')]),
        line(page.kind, 'kind'), line(page.title, 'kind'),
        ...page.paragraphs.map(p => line(p.text, 'body')),
        new docx.Table({
          width: { size: 100, type: docx.WidthType.PERCENTAGE },
          rows: page.rows.map(row => new docx.TableRow({ cantSplit: true, children: [row.a, row.b, row.c, row.d].map(text => new docx.TableCell({ children: [line(text, 'cell')] })) })),
        }),
        line(page.closing, 'body'),
        columns(page.recipients.map(r => line(r.text, 'recipients')), [line(page.authority, 'sign'), line(page.signer, 'sign')]),
      ],
    }],
  });
  return docx.Packer.toBuffer(document);
}

async function measure(make) {
  let bytes = 0;
  for (let i = 0; i < rounds; i++) bytes = (await make()).length; // warm
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const from = process.hrtime.bigint();
    await make();
    times.push(Number(process.hrtime.bigint() - from) / 1e6);
  }
  return { bytes, times };
}

(async () => console.log(JSON.stringify({ node: process.version, docxtemplater: await measure(fromTemplate), docx: await measure(fromBlocks) })))();

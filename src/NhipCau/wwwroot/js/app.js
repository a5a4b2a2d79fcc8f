// What script adds to every page. Each part can be missing and the page still works.
(() => {
  const vi = !document.documentElement.lang.startsWith('en');
  const say = vi
    ? { no: 'Thôi', restored: 'Đã lấy lại những gì gõ dở lúc {0}, chưa gửi.', drop: 'Bỏ bản gõ dở', none: 'Chưa chọn tệp nào.',
        lost: 'Mất kết nối. Những gì đã gõ được giữ trên máy này; bấm gửi lại khi có mạng.',
        waits: 'Mất kết nối. Những gì đã gõ được giữ trên máy này và tự gửi khi có mạng lại; cứ gõ tiếp.', back: 'Đã có mạng lại, đang gửi…',
        moved: 'Báo cáo đã được sửa từ lúc gõ bản này. Bấm Lưu để xem hai bản cạnh nhau.',
        failed: 'Máy chủ chưa làm được việc này. Tải lại trang rồi thử lại.', busy: 'Đang xử lý…', stop: 'Dừng',
        show: 'Hiện', hide: 'Ẩn', shown: 'Mật khẩu đang hiện trên màn hình.', hidden: 'Mật khẩu đã được che.' }
    : { no: 'Cancel', restored: 'Brought back what was typed at {0} and not sent.', drop: 'Discard it', none: 'No file chosen yet.',
        lost: 'Connection lost. What was typed is kept on this machine; send again when the line is back.',
        waits: 'Connection lost. What was typed is kept on this machine and goes by itself when the line is back; type on.', back: 'The line is back, sending…',
        moved: 'The report was changed since this was typed. Save to see both beside each other.',
        failed: 'The server could not do this. Reload the page and try again.', busy: 'Working…', stop: 'Stop',
        show: 'Show', hide: 'Hide', shown: 'The password is shown on the screen.', hidden: 'The password is covered.' };
  const el = (tag, props, ...inside) => { const e = Object.assign(document.createElement(tag), props); e.append(...inside); return e; };

  // Conveniences that need script show themselves: printing, ticking a whole page.
  document.querySelectorAll('[data-print], [data-all]').forEach(e => e.hidden = false);
  document.addEventListener('click', e => { if (e.target.closest('[data-print]')) print(); });
  document.addEventListener('change', e => { if (e.target.dataset.all) document.querySelectorAll(`[name=${e.target.dataset.all}]`).forEach(box => box.checked = e.target.checked); });

  // A password can be looked at while it is typed. It is covered again before it is sent, so that no browser keeps it among words typed before.
  document.querySelectorAll('input[type=password]').forEach(input => {
    const said = el('span', { className: 'vh', role: 'status' }), button = el('button', { type: 'button', className: 'btn look' });
    const turn = open => {
      input.type = open ? 'text' : 'password';
      button.textContent = open ? say.hide : say.show;
      button.setAttribute('aria-label', `${button.textContent}: ${input.labels[0]?.textContent ?? ''}`);
    };
    turn(false);
    input.spellcheck = false;
    input.autocapitalize = 'none';
    button.setAttribute('aria-controls', input.id);
    button.addEventListener('click', () => { turn(input.type === 'password'); said.textContent = input.type === 'text' ? say.shown : say.hidden; });
    input.form?.addEventListener('submit', () => turn(false));
    input.after(button, said);
  });

  // Keys: "/" goes to the search box, unless single keys are switched off (WCAG 2.1.4); Escape closes what is open.
  const typing = t => t.closest('input, select, textarea, [contenteditable], dialog');
  document.addEventListener('keydown', e => {
    if (e.key === 'Escape') {
      if (location.hash === '#nav') location.hash = 'main';
      document.querySelectorAll('details.confirm[open], .me details[open]').forEach(d => { d.open = false; d.firstElementChild.focus(); });
      return;
    }
    if (e.key !== '/' || e.ctrlKey || e.altKey || e.metaKey || document.body.dataset.keys === 'off' || typing(e.target)) return;
    const box = [...document.querySelectorAll('.find input')].find(i => i.offsetParent);
    if (box) { e.preventDefault(); box.focus(); box.select(); }
  });
  document.addEventListener('click', e => {
    document.querySelectorAll('details.confirm[open], .me details[open]').forEach(d => { if (!d.contains(e.target)) d.open = false; });
  });

  // A button with data-confirm="sentence" asks first. Capture: before htmx hears the click.
  document.addEventListener('click', e => {
    const button = e.target.closest('[data-confirm]');
    if (!button || button.dataset.sure || button.getAttribute('aria-disabled') === 'true') return;
    if (button.form && button.type === 'submit' && !button.formNoValidate && !button.form.reportValidity()) { e.preventDefault(); e.stopImmediatePropagation(); return; }
    e.preventDefault();
    e.stopImmediatePropagation();
    const name = button.textContent.trim();
    const box = el('dialog', {}, el('h2', { id: 'sure', textContent: name }), el('p', { textContent: button.dataset.confirm }),
      el('form', { method: 'dialog', className: 'acts' },
        el('button', { className: 'btn', value: '', textContent: say.no }),
        el('button', { className: button.classList.contains('end') ? 'btn end' : 'btn main', value: 'yes', textContent: name })));
    box.setAttribute('aria-labelledby', 'sure');
    box.addEventListener('close', () => {
      box.remove();
      button.focus();
      if (box.returnValue === 'yes') { button.dataset.sure = 1; button.click(); delete button.dataset.sure; }
    });
    document.body.append(box);
    box.showModal();
  }, true);

  // A button that only looks asleep does nothing; its reason stands beside it (aria-describedby).
  document.addEventListener('click', e => { if (e.target.closest('[aria-disabled=true]')) { e.preventDefault(); e.stopImmediatePropagation(); } }, true);

  // The place to drop files lists what was chosen.
  const big = bytes => { const mb = bytes >= 1e6; return (bytes / (mb ? 1e6 : 1e3)).toLocaleString(vi ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }) + (mb ? ' MB' : ' KB'); };
  const names = drop => {
    const files = [...drop.querySelector('input[type=file]').files];
    let list = drop.querySelector('ul');
    if (!list) drop.append(list = el('ul', { ariaLive: 'polite' }));
    list.replaceChildren(...(files.length ? files.map(f => `${f.name} – ${big(f.size)}`) : [say.none]).map(t => el('li', { textContent: t })));
  };
  for (const type of ['dragover', 'dragleave', 'drop']) document.addEventListener(type, e => {
    const drop = e.target.closest?.('.drop');
    if (!drop) return;
    e.preventDefault();
    drop.classList.toggle('over', type === 'dragover');
    const input = drop.querySelector('input[type=file]');
    if (type !== 'drop' || !e.dataTransfer.files.length) return;
    const taken = new DataTransfer();
    [...e.dataTransfer.files].slice(0, input.multiple ? undefined : 1).forEach(f => taken.items.add(f));
    input.files = taken.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('change', e => { const drop = e.target.closest('.drop'); if (drop && e.target.type === 'file') names(drop); });

  // Nothing typed is lost: a form with data-draft="key" is kept as one types, brought back after a broken line, and
  // forgotten when the page after the sending says it went well (.flash.ok). Kept apart for each person: body[data-user].
  const place = form => 'draft:' + (document.body.dataset.user ?? '') + ':' + form.dataset.draft;
  const fields = form => [...form.elements].filter(f => f.name && !f.disabled && !f.closest('[data-draft=off]') && !f.autocomplete?.endsWith('-password')
    && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset', 'reset', 'image'].includes(f.type));
  const read = f => f.type === 'checkbox' || f.type === 'radio' ? f.checked : f.multiple ? [...f.selectedOptions].map(o => o.value) : f.value;
  const write = (f, v) => { if (typeof v === 'boolean') f.checked = v; else if (f.multiple && Array.isArray(v)) [...f.options].forEach(o => o.selected = v.includes(o.value)); else f.value = v; };
  // A row of a list is known by its number in the database, not by its place: rows may have come since.
  const keyOf = (form, f) => f.name.replace(/^(.*)\[(\d+)\]\.(\w+)$/, (all, list, i, what) => { const id = form.elements[`${list}[${i}].Id`]?.value; return id ? `${list}#${id}.${what}` : all; });
  const values = form => fields(form).map(f => [keyOf(form, f), read(f)]);
  const store = (place, value) => { try { value ? localStorage.setItem(place, JSON.stringify(value)) : localStorage.removeItem(place); } catch { /* full or forbidden: typing goes on */ } };
  const load = place => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } };
  const notice = (form, text, ...more) => {
    form.querySelector(':scope > .flash')?.remove();
    form.prepend(el('div', { className: 'flash soon', role: 'status' }, el('i', { className: 'm soon' }), el('p', { textContent: text }), ...more));
  };
  const bringBack = form => {
    const kept = load(place(form)), fresh = values(form), of = new Map(kept?.values);
    if (!kept || !form.dataset.resend && (kept.values.length !== fresh.length || kept.values.some(([n], i) => n !== fresh[i][0]))) return;
    if (fresh.every(([n, v]) => !of.has(n) || JSON.stringify(of.get(n)) === JSON.stringify(v))) return;
    fields(form).forEach(f => { const n = keyOf(form, f); if (of.has(n)) write(f, of.get(n)); });
    const discard = el('button', { type: 'button', className: 'btn s', textContent: say.drop, onclick: () => {
      fields(form).forEach((f, i) => write(f, fresh[i][1]));
      store(place(form));
      form.querySelector(':scope > .flash').remove();
    } });
    // Typed on a page that has moved on: sent as of then, so that the server sets both beside each other.
    const moved = form.dataset.resend && kept.version && kept.version !== form.dataset.resend, version = form.elements['Input.Version'];
    if (moved && version) { const now = version.value; version.value = kept.version; discard.addEventListener('click', () => { version.value = now; }); notice(form, say.moved, discard); return; }
    if (kept.waits) { send(form); return; }
    const at = new Date(kept.at), two = n => String(n).padStart(2, '0');
    notice(form, say.restored.replace('{0}', `${two(at.getHours())}:${two(at.getMinutes())}, ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`), discard);
  };
  const keep = e => { const form = e.target.form; if (form?.dataset.draft) store(place(form), { at: Date.now(), values: values(form), version: form.dataset.resend, waits: waiting.has(form) }); };
  const waiting = new Map();
  document.addEventListener('input', keep);
  document.addEventListener('change', keep);
  document.addEventListener('submit', e => {
    if (!e.target.dataset.draft) return;
    if (e.target.dataset.resend && !e.target.dataset.there) { e.preventDefault(); e.stopImmediatePropagation(); send(e.target, e.submitter); return; }
    if (!navigator.onLine) { e.preventDefault(); e.stopImmediatePropagation(); notice(e.target, say.lost); return; }
    document.querySelectorAll('.flash.ok').forEach(f => f.remove());
    try { sessionStorage.setItem('sent', place(e.target)); } catch { /* the draft merely stays */ }
  }, true);
  // A form with data-resend (the version it was drawn with) is sent once the server answers; until then it waits here, also over a closed page.
  const send = async (form, button) => {
    let there = false;
    try { there = navigator.onLine && (await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(5000) })).ok; } catch { /* the line is down */ }
    if (!there) {
      notice(form, say.waits);
      if (!waiting.has(form)) waiting.set(form, { timer: setInterval(() => send(form, waiting.get(form)?.button), 15000) });
      waiting.get(form).button = button;
      store(place(form), { at: Date.now(), values: values(form), version: form.dataset.resend, waits: true });
      return;
    }
    const waited = waiting.get(form);
    if (waited) { clearInterval(waited.timer); waiting.delete(form); notice(form, say.back); }
    form.dataset.there = 1;
    form.requestSubmit(button);
    delete form.dataset.there;
  };
  addEventListener('online', () => waiting.forEach((w, form) => send(form, w.button)));
  const settle = root => {
    const sent = sessionStorage.getItem('sent');
    if (sent && document.querySelector('.flash.ok')) store(sent);
    sessionStorage.removeItem('sent');
    root.querySelectorAll('form[data-draft]').forEach(bringBack);
  };
  try {
    const old = Date.now() - 30 * 864e5;
    Object.keys(localStorage).filter(k => k.startsWith('draft:') && !(load(k)?.at > old)).forEach(k => store(k));
    settle(document);
    document.addEventListener('htmx:load', e => { if (e.target !== document.body) settle(e.target); });
  } catch { /* a browser that forbids storage */ }

  // Whatever takes longer than a moment shows that it goes on, and can be stopped.
  document.addEventListener('submit', e => {
    const form = e.target;
    setTimeout(() => {
      if (e.defaultPrevented || form.method !== 'post' || document.querySelector('.busy')) return;
      const bar = el('div', { className: 'busy', role: 'status' }, el('p', { textContent: say.busy }), el('progress', { ariaLabel: say.busy }),
        el('button', { type: 'button', className: 'btn s', textContent: say.stop, onclick: () => { stop(); bar.remove(); } }));
      document.body.append(bar);
    }, 600);
  });
  addEventListener('pageshow', () => document.querySelectorAll('.busy').forEach(b => b.remove()));

  // What htmx asked for and did not get is said at the top of the page.
  for (const [type, text] of [['htmx:sendError', say.lost], ['htmx:timeout', say.lost], ['htmx:responseError', say.failed]])
    document.addEventListener(type, () => notice(document.querySelector('main'), text));

  // The summary of errors takes the focus, so that it is read first.
  document.querySelector('.errors')?.focus();
})();

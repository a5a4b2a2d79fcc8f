// The reading desk: findings and the sentences they come from know each other.
// A finding carries data-span="m12" (several: "m12 m13"), a sentence is mark[data-item="m12"], its number in the margin
// is a.mk with the address of the finding.
(() => {
  const findings = () => [...document.querySelectorAll('[data-span]')].filter(f => f.offsetParent);
  const marksOf = f => f.dataset.span.split(' ').flatMap(id => [...document.querySelectorAll(`mark[data-item="${CSS.escape(id)}"]`)]);
  const joined = f => [...marksOf(f), ...document.querySelectorAll(`a.mk[href="#${CSS.escape(f.id)}"]`)];
  const findingOf = mark => mark.matches('.mk') ? document.querySelector(`[data-span]${mark.hash}`) : findings().find(f => f.dataset.span.split(' ').includes(mark.dataset.item));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = e => e?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  let current = document.querySelector('[data-span].on, [data-span]:target')?.dataset.span;

  const near = (f, on) => [f, ...joined(f)].forEach(e => e.classList.toggle('near', on));
  const choose = (f, focus) => {
    document.querySelectorAll('[data-span].on, mark.on, .mk.on').forEach(e => { e.classList.remove('on'); e.removeAttribute('aria-current'); });
    current = f.dataset.span;
    [f, ...joined(f)].forEach(e => e.classList.add('on'));
    f.setAttribute('aria-current', 'true');
    if (focus) { f.tabIndex = -1; f.focus({ preventScroll: true }); f.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' }); }
  };
  const target = e => e.target.closest?.('[data-span]') ?? (e.target.closest?.('mark[data-item], a.mk') && findingOf(e.target.closest('mark[data-item], a.mk')));

  for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]])
    document.addEventListener(type, e => { const f = target(e); if (f) near(f, on); });

  document.addEventListener('click', e => {
    const mark = e.target.closest('mark[data-item], a.mk');
    if (mark) { e.preventDefault(); const f = findingOf(mark); if (f) { choose(f, true); show(f); } return; }
    const f = e.target.closest('[data-span]');
    if (!f) return;
    choose(f);
    if (!e.target.closest('a, button, input, select, textarea, label, summary')) show(marksOf(f)[0]);
  });

  // j, k, Enter, e: only where single keys are allowed (WCAG 2.1.4) and nobody is typing.
  document.addEventListener('keydown', e => {
    if (document.body.dataset.keys === 'off' || e.ctrlKey || e.altKey || e.metaKey || e.target.closest('input, select, textarea, [contenteditable], dialog')) return;
    const all = findings(), at = all.findIndex(f => f.dataset.span === current);
    if (e.key === 'j' || e.key === 'k') {
      const next = all[e.key === 'j' ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0)];
      if (next) { e.preventDefault(); choose(next, true); show(marksOf(next)[0]); }
    } else if (at >= 0 && e.key === 'e') {
      const editor = all[at].querySelector('details.editor');
      if (editor) { e.preventDefault(); editor.open = true; editor.querySelector('input:not([type=hidden]), select, textarea')?.focus(); }
    } else if (at >= 0 && e.key === 'Enter' && !e.target.closest('a, button, summary')) {
      const form = all[at].querySelector('form.sure');
      if (form) { e.preventDefault(); form.requestSubmit(); }
    }
  });

  // After htmx has redrawn a finding the choice stays where it was.
  document.addEventListener('htmx:afterSettle', () => {
    const again = current && findings().find(f => f.dataset.span === current);
    if (again) choose(again, document.activeElement === document.body);
  });
})();

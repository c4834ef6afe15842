// What a person types on a task stays in this browser until the server has it: while the server is away, and in the
// moment before it goes, nothing is lost. Kept by account and task; put back when the task is opened again.
(() => {
  const LEAD = 'typed:';
  const DAYS = 7;
  const REMEMBERED = 100;
  const PATIENCE_MILLIS = 10_000;
  const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-integer-field, vaadin-big-decimal-field,'
    + ' vaadin-date-picker, vaadin-radio-group, vaadin-select, vaadin-checkbox';
  const CELL = /^(.*field-[A-Za-z]+)-\d+-([A-Za-z]+)$/;
  const keys = new WeakMap();
  const known = new WeakMap();

  const stored = name => {
    try {
      return JSON.parse(localStorage.getItem(name)) ?? {};
    } catch {
      return {};
    }
  };

  const store = (name, typed) => {
    try {
      if (Object.keys(typed).length) {
        localStorage.setItem(name, JSON.stringify(typed));
      } else {
        localStorage.removeItem(name);
      }
    } catch {
      // A browser that keeps nothing leaves the draft on the server, as ever.
    }
  };

  const property = field => (field.localName === 'vaadin-checkbox' ? 'checked' : 'value');
  const nameOf = root => LEAD + root.dataset.typed;
  const fieldIn = (root, event) =>
    event.composedPath().find(node =>
      node instanceof Element && /field-|done-on$/.test(node.id) && node.matches(FIELDS) && root.contains(node));

  const filled = row => [...row.querySelectorAll(FIELDS)].some(cell => cell[property(cell)]);

  // Rows are numbered anew when a page is opened, without those that nobody filled.
  const keyOf = field => {
    if (!keys.has(field)) {
      const row = field.closest('.form-row');
      const [, table, column] = (row && CELL.exec(field.id)) || [];
      if (table) {
        const rows = [...document.getElementById(table).querySelectorAll('.form-row')];
        keys.set(field, `${table}#${rows.slice(0, rows.indexOf(row)).filter(filled).length}#${column}`);
      } else {
        keys.set(field, field.id);
      }
    }
    return keys.get(field);
  };

  const typed = (root, event) => {
    const field = fieldIn(root, event);
    if (!field || (field.localName === 'vaadin-date-picker' && event.type === 'input')) {
      return;
    }
    // What is typed stands in the input before the field takes it over.
    const value = event.type === 'input' && typeof event.target.value === 'string' && field.inputElement
      ? event.target.value
      : field[property(field)];
    const all = stored(nameOf(root));
    const entry = all[keyOf(field)] ?? { was: [known.get(field) ?? ''] };
    if (entry.value !== undefined && entry.was.length < REMEMBERED) {
      entry.was.push(entry.value);
    }
    store(nameOf(root), { ...all, [keyOf(field)]: { ...entry, value, at: Date.now() } });
  };

  const found = async find => {
    for (const end = Date.now() + PATIENCE_MILLIS; Date.now() < end; ) {
      const there = find();
      if (there) {
        return there;
      }
      await new Promise(again => setTimeout(again, 100));
    }
    return null;
  };

  const place = async (root, key) => {
    const [table, index, column] = key.split('#');
    const lead = table.slice(0, table.search(/field-|done-on$/));
    if (lead && !root.querySelector(`[id^="${lead}field-"]`)) {
      root.querySelector('#joint')?.click();
    }
    const first = await found(() => root.querySelector(`[id="${table}"]`));
    if (!first || index === undefined) {
      return first;
    }
    const rows = () => [...first.querySelectorAll('.form-row')];
    for (let count = rows().length; count <= index; count++) {
      root.querySelector(`[id="${table}-add"]`)?.click();
      await found(() => rows().length > count);
    }
    return rows()[index]?.querySelector(`[id$="-${column}"]`);
  };

  // Whoever went on elsewhere since then keeps what he entered there.
  const restore = async root => {
    const name = nameOf(root);
    const entries = Object.entries(stored(name)).sort(([, one], [, other]) => one.at - other.at);
    let count = 0;
    for (const [key, entry] of entries) {
      const field = await place(root, key);
      if (!field) {
        continue;
      }
      // The day on which the duty was done is no part of the draft: it is kept here alone.
      const own = key.endsWith('done-on');
      const { [key]: done, ...rest } = stored(name);
      store(name, own ? stored(name) : rest);
      const now = field[property(field)];
      if (now !== entry.value && (own || entry.was.some(was => was === (now ?? '')))) {
        known.set(field, now);
        field[property(field)] = entry.value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        count += own ? 0 : 1;
      }
    }
    if (count) {
      root.$server.restored(count);
    }
  };

  const forgetOld = () => {
    Object.keys(localStorage).filter(name => name.startsWith(LEAD)).forEach(name => {
      const latest = Math.max(...Object.values(stored(name)).map(entry => entry.at));
      if (!(latest > Date.now() - DAYS * 24 * 60 * 60 * 1000)) {
        localStorage.removeItem(name);
      }
    });
  };

  window.shouwangTyped = {
    open(root) {
      forgetOld();
      root.addEventListener('focusin', event => {
        const field = fieldIn(root, event);
        if (field && !(keyOf(field) in stored(nameOf(root)))) {
          known.set(field, field[property(field)]);
        }
      });
      ['input', 'change'].forEach(type => root.addEventListener(type, event => typed(root, event)));
      restore(root);
    },
    // The server has this value; what was typed since then is still to come.
    kept(field, value) {
      const root = field.closest('[data-typed]');
      if (root) {
        const { [keyOf(field)]: entry, ...rest } = stored(nameOf(root));
        if (entry && (property(field) === 'checked' || entry.value === value)) {
          known.set(field, value);
          store(nameOf(root), rest);
        }
      }
    },
  };
})();

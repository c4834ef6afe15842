// What the inbox needs from the browser: keys, reading on when the end comes into view, and the place one came from.
(() => {
  const KEPT = 'inbox-place';
  let watcher = null;

  const typing = event =>
    event.composedPath().some(node =>
      node instanceof Element &&
      ((node.matches('input, textarea, select') && node.type !== 'checkbox') || node.isContentEditable));

  const busy = () => document.querySelector(
    'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-menu-bar-overlay, vaadin-select-overlay, vaadin-combo-box-overlay[opened]');

  const rows = root => [...root.querySelectorAll('li.inbox-row')];

  const current = root => rows(root).findIndex(row => row.contains(document.activeElement));

  const move = (root, step) => {
    const all = rows(root);
    const at = current(root);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (next) {
      next.querySelector('.task-open, a')?.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    } else if (step > 0) {
      root.querySelector('#inbox-more')?.click();
    }
  };

  const pressed = (root, event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event) || busy()) {
      return;
    }
    const inRow = current(root) >= 0;
    const down = event.key === 'j' || (event.key === 'ArrowDown' && inRow);
    const up = event.key === 'k' || (event.key === 'ArrowUp' && inRow);
    if (down || up) {
      move(root, down ? 1 : -1);
    } else if (event.key === 'x' && inRow) {
      const box = rows(root)[current(root)].querySelector('vaadin-checkbox');
      if (!box) {
        return;
      }
      box.checked = !box.checked;
    } else if (event.key === '/') {
      root.querySelector('#inbox-search')?.focus();
    } else if (event.key === '?') {
      root.querySelector('#inbox-keys')?.click();
    } else {
      return;
    }
    event.preventDefault();
  };

  // The frame scrolls inside itself.
  const scroller = root => {
    for (let node = root; node; node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host) {
      if (node.scrollHeight > node.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
        return node;
      }
    }
    return document.scrollingElement;
  };

  const keep = (root, event) => {
    const row = event.target.closest?.('.task-open')?.closest('li.inbox-row');
    if (row) {
      sessionStorage.setItem(KEPT, JSON.stringify({ row: row.id, y: scroller(root).scrollTop }));
    }
  };

  const goBack = root => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (!kept) {
      return;
    }
    sessionStorage.removeItem(KEPT);
    const restore = () => {
      if (root.isConnected) {
        scroller(root).scrollTop = kept.y;
      }
    };
    requestAnimationFrame(() => requestAnimationFrame(restore));
    // The router scrolls to the top by itself once the page stands.
    setTimeout(() => {
      restore();
      document.getElementById(kept.row)?.querySelector('.task-open')?.focus({ preventScroll: true });
    }, 150);
  };

  window.shouwangInbox = {
    open(root) {
      const onKey = event => (root.isConnected ? pressed(root, event) : document.removeEventListener('keydown', onKey));
      document.addEventListener('keydown', onKey);
      root.addEventListener('click', event => keep(root, event), true);
      goBack(root);
    },
    more(button) {
      watcher?.disconnect();
      watcher = new IntersectionObserver(
        seen => {
          if (seen.some(one => one.isIntersecting) && button.isConnected && !button.disabled) {
            watcher.disconnect();
            button.click();
          }
        },
        { rootMargin: '400px' });
      watcher.observe(button);
    },
  };
})();

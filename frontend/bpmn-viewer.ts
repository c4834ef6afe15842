import { LitElement, html } from 'lit';

type Texts = Record<string, string>;

/** Below this scale nobody can read the whole drawing, so the place where the run stands is shown instead. */
const LEGIBLE = 0.28;
const CLOSE = 0.8;

/**
 * <bpmn-viewer>: shows a BPMN diagram, where its tokens wait and which way they came. Light DOM, since bpmn-js measures
 * and styles by the document's CSS. The library arrives with the first diagram only, so that no other page pays for it.
 */
class BpmnViewerElement extends LitElement {
  static properties = {
    xml: { type: String },
    active: { type: Array },
    visited: { type: Array },
    flows: { type: Array },
    badges: { type: Object },
    texts: { type: Object },
    failed: { state: true },
  };

  declare xml: string;
  declare active: string[];
  declare visited: string[];
  declare flows: string[];
  declare badges: Record<string, string>;
  declare texts: Texts;
  declare failed: boolean;

  private viewer?: any;
  private marked: [string, string][] = [];
  private resized?: ResizeObserver;
  private fingers = new Map<number, { x: number; y: number }>();

  constructor() {
    super();
    this.xml = '';
    this.active = [];
    this.visited = [];
    this.flows = [];
    this.badges = {};
    this.texts = {};
    this.failed = false;
  }

  protected createRenderRoot() {
    return this;
  }

  render() {
    const t = (key: string) => this.texts?.[key] ?? '';
    return html`<div class="diagram-canvas" role="group" aria-label=${t('label')} tabindex="0" @keydown=${this.onKey}
        @pointerdown=${this.onTouch} @pointermove=${this.onTouchMove} @pointerup=${this.onTouchEnd} @pointercancel=${this.onTouchEnd}></div>
      ${this.failed ? html`<p class="diagram-message" role="alert">${t('failed')}</p>` : ''}
      <div class="diagram-buttons">
        <button type="button" title=${t('zoom-in')} aria-label=${t('zoom-in')} @click=${() => this.zoom(1.25)}>+</button>
        <button type="button" title=${t('zoom-out')} aria-label=${t('zoom-out')} @click=${() => this.zoom(0.8)}>−</button>
        <button type="button" title=${t('fit')} aria-label=${t('fit')} @click=${() => this.fit()}>⤢</button>
      </div>`;
  }

  async updated(changed: Map<string, unknown>) {
    if (changed.has('xml') && this.xml) {
      await this.draw();
    } else if (['active', 'visited', 'flows', 'badges', 'texts'].some((p) => changed.has(p)) && this.hasAttribute('ready')) {
      this.mark();
    }
  }

  private async draw() {
    this.removeAttribute('ready');
    const xml = this.xml;
    try {
      const [{ default: NavigatedViewer }, ...styles] = await Promise.all([
        import('bpmn-js/lib/NavigatedViewer'),
        import('bpmn-js/dist/assets/diagram-js.css?inline'),
        import('bpmn-js/dist/assets/bpmn-js.css?inline'),
      ]);
      adopt(styles.map((style: any) => style.default).join('\n'));
      if (!this.isConnected || xml !== this.xml) return;
      const container = this.querySelector('.diagram-canvas') as HTMLElement;
      this.viewer ??= new (NavigatedViewer as any)({
        container,
        textRenderer: { defaultStyle: { fontFamily: getComputedStyle(this).fontFamily } },
      });
      await this.viewer.importXML(xml);
      this.failed = false;
      this.marked = [];
      this.settle();
      this.mark();
      this.nameElements();
      this.watchSize(container);
      this.setAttribute('ready', '');
      this.dispatchEvent(new CustomEvent('diagram-ready'));
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  }

  private watchSize(container: HTMLElement) {
    if (this.resized) return;
    this.resized = new ResizeObserver(() => this.settle());
    this.resized.observe(container);
  }

  /** The whole drawing where it can be read, on a phone the place where the run stands. */
  private settle() {
    const canvas = this.fit();
    if (!canvas || canvas.zoom() >= LEGIBLE) return;
    const elements = this.viewer.get('elementRegistry');
    const place =
      [...(this.active ?? []), ...[...(this.visited ?? [])].reverse()]
        .map((id) => elements.get(id))
        .find((element: any) => element && !element.waypoints) ??
      elements.find((element: any) => element.type === 'bpmn:StartEvent');
    if (!place) return;
    const { width, height } = canvas.viewbox().outer;
    canvas.viewbox({
      x: place.x + place.width / 2 - width / CLOSE / 2,
      y: place.y + place.height / 2 - height / CLOSE / 2,
      width: width / CLOSE,
      height: height / CLOSE,
    });
  }

  private fit() {
    const canvas = this.viewer?.get('canvas');
    const container = this.querySelector('.diagram-canvas');
    if (!canvas || !container?.clientWidth) return undefined;
    canvas.resized();
    const { width, height } = canvas.viewbox().inner;
    if (width && height) this.style.setProperty('--diagram-ratio', (width / height).toFixed(3));
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(canvas.zoom() * 0.96, 'auto');
    return canvas;
  }

  /** Paper takes the whole drawing in a box of its own shape; nothing tells the page its width before it is printed. */
  private readonly beforePrint = () => {
    this.classList.add('diagram-printing');
    this.fit();
  };

  private readonly afterPrint = () => {
    this.classList.remove('diagram-printing');
    this.settle();
  };

  /** One finger moves the drawing, two change its size; the drawing library itself knows the mouse only. */
  private onTouch(event: PointerEvent) {
    if (event.pointerType === 'touch') this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  private onTouchMove(event: PointerEvent) {
    const canvas = this.viewer?.get('canvas');
    const before = this.fingers.get(event.pointerId);
    if (!canvas || !before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    if (other) {
      const apart = (finger: { x: number; y: number }) => Math.hypot(finger.x - other.x, finger.y - other.y) || 1;
      this.zoom(apart(now) / apart(before));
    } else {
      canvas.scroll({ dx: now.x - before.x, dy: now.y - before.y });
    }
  }

  private onTouchEnd(event: PointerEvent) {
    this.fingers.delete(event.pointerId);
  }

  private zoom(factor: number) {
    const canvas = this.viewer?.get('canvas');
    if (canvas) canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
  }

  private onKey(event: KeyboardEvent) {
    const canvas = this.viewer?.get('canvas');
    if (!canvas || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 60;
    const acts: Record<string, () => void> = {
      '+': () => this.zoom(1.25),
      '=': () => this.zoom(1.25),
      '-': () => this.zoom(0.8),
      '0': () => this.fit(),
      ArrowLeft: () => canvas.scroll({ dx: step, dy: 0 }),
      ArrowRight: () => canvas.scroll({ dx: -step, dy: 0 }),
      ArrowUp: () => canvas.scroll({ dx: 0, dy: step }),
      ArrowDown: () => canvas.scroll({ dx: 0, dy: -step }),
    };
    const act = acts[event.key];
    if (act) {
      act();
      event.preventDefault();
    }
  }

  /** Colours and, so that colour never stands alone, words or a tick above the element. */
  private mark() {
    const canvas = this.viewer?.get('canvas');
    if (!canvas) return;
    const elements = this.viewer.get('elementRegistry');
    const overlays = this.viewer.get('overlays');
    this.marked.forEach(([id, marker]) => elements.get(id) && canvas.removeMarker(id, marker));
    overlays.remove({ type: 'token' });
    this.marked = [];
    const put = (id: string, marker: string, text: string, kind: string) => {
      const element = elements.get(id);
      if (!element) return;
      canvas.addMarker(id, marker);
      this.marked.push([id, marker]);
      if (!text || element.waypoints) return;
      const label = document.createElement('div');
      label.className = `diagram-token diagram-token-${kind}`;
      label.textContent = text;
      overlays.add(id, 'token', { position: { top: -11, left: 12 }, html: label, show: { minZoom: 0.3 } });
    };
    (this.flows ?? [])
      .filter((id) => elements.get(id))
      .forEach((id) => {
        canvas.addMarker(id, 'is-taken');
        this.marked.push([id, 'is-taken']);
      });
    const active = new Set(this.active ?? []);
    (this.visited ?? []).filter((id) => !active.has(id)).forEach((id) => put(id, 'is-visited', this.badges?.[id] ?? '✓', 'done'));
    active.forEach((id) => put(id, 'is-active', this.badges?.[id] ?? this.texts?.waiting ?? '', 'waiting'));
    Object.entries(this.badges ?? {})
      .filter(([id]) => !active.has(id) && !(this.visited ?? []).includes(id))
      .forEach(([id, text]) => put(id, 'is-noted', text, 'note'));
  }

  /** The full name of an element, with its standing, when the pointer rests on it and for screen readers. */
  private nameElements() {
    const elements = this.viewer.get('elementRegistry');
    elements.forEach((element: any, graphics: SVGElement) => {
      const name = element.businessObject?.name;
      if (!name || element.labelTarget) return;
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      const standing = this.active?.includes(element.id)
        ? this.texts?.waiting
        : this.visited?.includes(element.id)
          ? this.texts?.done
          : '';
      const said = this.badges?.[element.id] ?? standing;
      title.textContent = said ? `${name} (${said})` : name;
      graphics.insertBefore(title, graphics.firstChild);
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.beforePrint);
    window.removeEventListener('afterprint', this.afterPrint);
    this.resized?.disconnect();
    this.resized = undefined;
    this.viewer?.destroy();
    this.viewer = undefined;
    this.removeAttribute('ready');
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.beforePrint);
    window.addEventListener('afterprint', this.afterPrint);
    if (this.hasUpdated && this.xml) this.draw();
  }
}

/** The library's own styles, once for the document. */
function adopt(css: string) {
  if (document.getElementById('bpmn-viewer-styles')) return;
  const style = document.createElement('style');
  style.id = 'bpmn-viewer-styles';
  style.textContent = css;
  document.head.append(style);
}

customElements.define('bpmn-viewer', BpmnViewerElement);

/**
 * A surface to sign on with a finger, a pen or a mouse. `picture()` answers the strokes as a PNG data URL on white, or
 * nothing where nothing was drawn; `clear()` wipes it.
 */
class SignaturePad extends HTMLElement {
  private readonly canvas = document.createElement('canvas');
  private drawn = false;
  private last: { x: number; y: number } | null = null;

  connectedCallback() {
    if (this.canvas.parentElement === this) {
      return;
    }
    this.style.display = 'block';
    this.style.maxWidth = '30rem';
    this.canvas.width = 960;
    this.canvas.height = 360;
    this.canvas.style.cssText =
      'width:100%;height:auto;background:#fff;border:1px solid var(--lumo-contrast-40pct,#999);touch-action:none;cursor:crosshair';
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.canvas.addEventListener('pointerdown', (e) => this.begin(e));
    this.canvas.addEventListener('pointermove', (e) => this.draw(e));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
      this.canvas.addEventListener(end, () => (this.last = null));
    }
    this.append(this.canvas);
    this.clear();
  }

  picture(): string | null {
    return this.drawn ? this.canvas.toDataURL('image/png') : null;
  }

  clear() {
    const pen = this.canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.drawn = false;
  }

  private begin(e: PointerEvent) {
    e.preventDefault();
    // A stroke that has begun is finished here, wherever the page scrolls under the finger meanwhile.
    this.canvas.setPointerCapture(e.pointerId);
    this.last = this.point(e);
  }

  private draw(e: PointerEvent) {
    if (!this.last) {
      return;
    }
    const to = this.point(e);
    const pen = this.canvas.getContext('2d')!;
    pen.strokeStyle = '#111';
    pen.lineWidth = 6;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.beginPath();
    pen.moveTo(this.last.x, this.last.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    this.last = to;
    this.drawn = true;
  }

  /** From the size on screen to that of the picture. */
  private point(e: PointerEvent) {
    const box = this.canvas.getBoundingClientRect();
    return {
      x: ((e.clientX - box.left) / box.width) * this.canvas.width,
      y: ((e.clientY - box.top) / box.height) * this.canvas.height,
    };
  }
}

customElements.define('signature-pad', SignaturePad);

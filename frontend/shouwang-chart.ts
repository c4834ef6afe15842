import { LitElement, html } from 'lit';

type Line = { name: string; values: number[]; mark?: string };
type Chart = { kind: 'line' | 'bar'; stacked?: boolean; lying?: boolean; labels: string[]; lines: Line[] };

/** Colours by what they mean, taken from the theme, so that large text and print keep their contrast. */
const MARKS: Record<string, string> = {
  late: '--lumo-error-color',
  soon: '--lumo-warning-color',
  fine: '--lumo-primary-color',
  calm: '--lumo-contrast-50pct',
};

/**
 * <shouwang-chart>: the picture of a table that stands beside it. The drawing library arrives with the first chart only;
 * without it the table says the same.
 */
class ShouwangChartElement extends LitElement {
  static properties = { chart: { type: Object } };

  declare chart?: Chart;

  private drawing?: any;
  private resized?: ResizeObserver;

  protected createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="chart-canvas"></div>`;
  }

  async updated() {
    if (!this.chart) {
      return;
    }
    const { start } = await import('./shouwang-chart-library.js');
    if (!this.isConnected) {
      return;
    }
    const canvas = this.querySelector('.chart-canvas') as HTMLElement;
    canvas.style.height = this.chart.lying ? `${Math.max(160, 64 + this.chart.labels.length * 34)}px` : '260px';
    this.drawing ??= start(canvas);
    this.drawing.resize();
    this.drawing.setOption(this.option(this.chart), true);
    this.resized ??= new ResizeObserver(() => this.drawing?.resize());
    this.resized.observe(this);
    this.toggleAttribute('ready', true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized?.disconnect();
    this.resized = undefined;
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  private option(chart: Chart) {
    const style = getComputedStyle(this);
    const text = style.getPropertyValue('--lumo-body-text-color').trim();
    const size = parseFloat(style.fontSize) * 0.8;
    // Along the foot the outermost names stay within the chart; beside lying bars each ends at its bar.
    const ends = chart.lying ? {} : { alignMinLabel: 'left', alignMaxLabel: 'right' };
    const axisLabel = { color: text, fontSize: size, hideOverlap: true, ...ends };
    const names = { type: 'category', data: chart.labels, axisLabel, inverse: !!chart.lying };
    const numbers = { type: 'value', minInterval: 1, axisLabel: { color: text, fontSize: size } };
    return {
      animation: false,
      textStyle: { fontFamily: style.fontFamily, color: text },
      tooltip: { trigger: 'axis', confine: true },
      legend: { top: 0, textStyle: { color: text, fontSize: size } },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      xAxis: chart.lying ? numbers : names,
      yAxis: chart.lying ? names : numbers,
      series: chart.lines.map((line) => ({
        type: chart.kind,
        name: line.name,
        data: line.values,
        stack: chart.stacked ? 'all' : undefined,
        barMaxWidth: 22,
        itemStyle: { color: style.getPropertyValue(MARKS[line.mark ?? 'fine']).trim() },
      })),
    };
  }
}

customElements.define('shouwang-chart', ShouwangChartElement);

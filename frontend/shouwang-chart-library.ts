import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Prepares a place for drawing; what is drawn is SVG, so that it prints sharply. */
export function start(canvas: HTMLElement) {
  return init(canvas, undefined, { renderer: 'svg' });
}

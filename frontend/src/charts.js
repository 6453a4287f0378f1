// Turns every <figure data-chart="{…}"> into an interactive chart. The server has already drawn a
// plain SVG and a data table into the figure: without this script nothing is lost but hovering.
import * as echarts from "echarts/core";
import { BarChart, LineChart, PieChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

echarts.use([
  BarChart,
  LineChart,
  PieChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CanvasRenderer,
]);

function token(name, fallback) {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return value || fallback;
}

function palette() {
  return [
    token("--fd-chart-1", "#1f5aa6"),
    token("--fd-chart-2", "#c2752b"),
    token("--fd-chart-3", "#3d7f5a"),
    token("--fd-chart-4", "#7a5aa0"),
    token("--fd-chart-5", "#a33a3a"),
    token("--fd-chart-6", "#4c6a78"),
  ];
}

function pie(chart) {
  const values = chart.series.length > 0 ? chart.series[0].values : [];
  return [
    {
      type: "pie",
      radius: ["38%", "68%"],
      label: { formatter: "{b} {c}" },
      data: chart.labels.map((label, i) => ({ name: label, value: values[i] })),
    },
  ];
}

function rows(chart) {
  return chart.series.map((one) => ({
    name: one.name,
    type: chart.kind,
    data: one.values,
    barMaxWidth: 28,
    symbolSize: 6,
  }));
}

function axes(chart, ink) {
  const line = { lineStyle: { color: token("--fd-line", "#d8dee6") } };
  return {
    grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
    xAxis: { type: "category", data: chart.labels, axisLabel: { color: ink }, axisLine: line },
    yAxis: {
      type: "value",
      name: chart.unit,
      nameTextStyle: { color: ink },
      axisLabel: { color: ink },
      splitLine: line,
    },
  };
}

function options(chart) {
  const ink = token("--fd-ink-2", "#4a5563");
  const round = chart.kind === "pie";
  return Object.assign(
    {
      color: palette(),
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      aria: { enabled: true },
      // richText draws on the canvas; the HTML tooltip would need inline styles, which CSP forbids
      tooltip: { renderMode: "richText", trigger: round ? "item" : "axis", confine: true },
      legend: { show: round || chart.series.length > 1, top: 0, textStyle: { color: ink } },
      series: round ? pie(chart) : rows(chart),
    },
    round ? {} : axes(chart, ink),
  );
}

function draw(figure) {
  const stage = figure.querySelector(".fd-chart-stage");
  if (stage === null || figure.classList.contains("fd-chart-live")) {
    return;
  }
  figure.classList.add("fd-chart-live");
  const live = echarts.init(stage, null, { renderer: "canvas" });
  live.setOption(options(JSON.parse(figure.dataset.chart)));
  window.addEventListener("resize", () => live.resize());
}

function drawAll(root) {
  root.querySelectorAll("figure[data-chart]").forEach(draw);
}

document.addEventListener("DOMContentLoaded", () => drawAll(document));
document.addEventListener("htmx:load", (event) => drawAll(event.target));

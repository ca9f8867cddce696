/* Shows outlines to move about in. There are no tiles: nothing is asked of any other site. */
import "./leaflet.js";

const { L } = globalThis;

const STYLES = {
  Polygon: { color: "#5b6270", weight: 1, fillColor: "#e9dfc4", fillOpacity: 0.85 },
  MultiLineString: { color: "#2f5fa8", weight: 2 },
  Point: { weight: 1, color: "#7d2a18", fillColor: "#c4573d", fillOpacity: 0.6 },
};

const style = (feature) => STYLES[feature.geometry.type];

const words = (feature) => {
  const list = document.createElement("dl");
  for (const [name, value] of Object.entries(feature.properties ?? {})) {
    const term = document.createElement("dt");
    term.textContent = name;
    const text = document.createElement("dd");
    text.textContent = String(value);
    list.append(term, text);
  }
  return list.childElementCount ? list : null;
};

export const show = async (viewer, stage) => {
  const answer = await fetch(viewer.dataset.url);
  if (!answer.ok) throw new Error(String(answer.status));
  const outline = await answer.json();
  stage.hidden = false;
  viewer.classList.add("open");
  const map = L.map(stage, {
    crs: L.CRS.EPSG4326,
    preferCanvas: true,
    zoomSnap: 0.25,
    minZoom: -3,
    maxZoom: 18,
    attributionControl: false,
    zoomControl: false,
  });
  const layer = L.geoJSON(outline, {
    style,
    pointToLayer: (_, place) => L.circleMarker(place, { radius: 5 }),
    onEachFeature: (feature, shape) => {
      const said = words(feature);
      if (said) shape.bindPopup(said);
    },
  }).addTo(map);
  L.control.zoom({ zoomInTitle: viewer.dataset.zoomIn, zoomOutTitle: viewer.dataset.zoomOut }).addTo(map);
  L.control
    .attribution({ prefix: '<a href="https://leafletjs.com" rel="noreferrer">Leaflet</a>' })
    .addTo(map);
  const start = () => map.fitBounds(layer.getBounds(), { padding: [12, 12], animate: false });
  start();
  viewer.querySelector("[data-viewer-reset]").addEventListener("click", start);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(stage);
};

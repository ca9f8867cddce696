/* Shows a model to turn around: by mouse, by finger, by keyboard. Draws only when something changed. */
import * as THREE from "three";
import { OrbitControls } from "./OrbitControls.js";
import { RoomEnvironment } from "./RoomEnvironment.js";
import { GLTFLoader } from "./GLTFLoader.js";
import { OBJLoader } from "./OBJLoader.js";
import { STLLoader } from "./STLLoader.js";
import { PLYLoader } from "./PLYLoader.js";

const STEP = Math.PI / 24;

const plaster = (geometry) =>
  new THREE.MeshStandardMaterial({
    color: geometry.hasAttribute("color") ? 0xffffff : 0xc4c2bd,
    vertexColors: geometry.hasAttribute("color"),
    roughness: 0.7,
    side: THREE.DoubleSide,
  });

const solid = (geometry) => {
  if (!geometry.index && geometry.name === "points") {
    return new THREE.Points(geometry, new THREE.PointsMaterial({ size: 2, sizeAttenuation: false }));
  }
  if (!geometry.hasAttribute("normal")) {
    geometry.computeVertexNormals();
  }
  return new THREE.Mesh(geometry, plaster(geometry));
};

const parse = (bytes, format) =>
  new Promise((resolve, reject) => {
    switch (format) {
      case "obj": {
        const model = new OBJLoader().parse(new TextDecoder().decode(bytes));
        model.traverse((part) => {
          if (part.isMesh) part.material = plaster(part.geometry);
        });
        resolve(model);
        break;
      }
      case "stl": {
        const model = solid(new STLLoader().parse(bytes));
        model.rotation.x = -Math.PI / 2;
        resolve(model);
        break;
      }
      case "ply": {
        const geometry = new PLYLoader().parse(bytes);
        if (!geometry.index) geometry.name = "points";
        resolve(solid(geometry));
        break;
      }
      default:
        new GLTFLoader().parse(bytes, "", (loaded) => resolve(loaded.scene), reject);
    }
  });

const renderer = (canvas) => {
  try {
    return new THREE.WebGLRenderer({ canvas, antialias: true, alpha: true });
  } catch {
    throw new Error("webgl");
  }
};

const light = (drawing, scene) => {
  const studio = new THREE.PMREMGenerator(drawing);
  scene.environment = studio.fromScene(new RoomEnvironment(), 0.04).texture;
  scene.environmentIntensity = 0.75;
  const key = new THREE.DirectionalLight(0xffffff, 1.6);
  key.position.set(-0.6, 1, 0.8);
  scene.add(key);
};

const wires = (scene, isOn) => {
  scene.traverse((part) => {
    for (const material of [part.material ?? []].flat()) {
      if ("wireframe" in material) material.wireframe = isOn;
    }
  });
};

export const show = async (viewer, stage) => {
  const canvas = stage.querySelector("canvas");
  stage.hidden = false;
  const drawing = renderer(canvas);
  drawing.toneMapping = THREE.NeutralToneMapping;
  drawing.setPixelRatio(Math.min(devicePixelRatio, 2));

  const answer = await fetch(viewer.dataset.url);
  if (!answer.ok) throw new Error(String(answer.status));
  const model = await parse(await answer.arrayBuffer(), viewer.dataset.format);

  const scene = new THREE.Scene();
  scene.add(model);
  light(drawing, scene);

  const ball = new THREE.Box3().setFromObject(model).getBoundingSphere(new THREE.Sphere());
  if (!(ball.radius > 0) || !Number.isFinite(ball.radius)) throw new Error("empty");
  const camera = new THREE.PerspectiveCamera(35, 1, ball.radius / 200, ball.radius * 60);
  const controls = new OrbitControls(camera, canvas);
  controls.maxDistance = ball.radius * 20;
  controls.minDistance = ball.radius / 20;

  let isAsked = false;
  const draw = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      drawing.render(scene, camera);
    });
  };

  const start = () => {
    // The ball around the box is larger than most models.
    const far = 0.8 * (ball.radius / Math.sin((camera.fov * Math.PI) / 360)) * Math.max(1, 0.95 / camera.aspect);
    const way = new THREE.Vector3(0.53, 0.36, 0.77).normalize().multiplyScalar(far);
    camera.position.copy(ball.center).add(way);
    controls.target.copy(ball.center);
    controls.update();
    draw();
  };

  const turn = (across, up, zoom) => {
    const way = camera.position.clone().sub(controls.target);
    const place = new THREE.Spherical().setFromVector3(way);
    place.theta += across;
    place.phi = Math.min(Math.PI - 0.05, Math.max(0.05, place.phi + up));
    place.radius = Math.min(controls.maxDistance, Math.max(controls.minDistance, place.radius * zoom));
    camera.position.setFromSpherical(place).add(controls.target);
    controls.update();
    draw();
  };

  const keys = {
    ArrowLeft: () => turn(-STEP, 0, 1),
    ArrowRight: () => turn(STEP, 0, 1),
    ArrowUp: () => turn(0, -STEP, 1),
    ArrowDown: () => turn(0, STEP, 1),
    "+": () => turn(0, 0, 0.9),
    "=": () => turn(0, 0, 0.9),
    "-": () => turn(0, 0, 1.1),
    Home: start,
    0: start,
  };
  stage.addEventListener("keydown", (event) => {
    const does = keys[event.key];
    if (does && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      does();
    }
  });

  viewer.querySelector("[data-viewer-reset]").addEventListener("click", start);
  const wire = viewer.querySelector("[data-viewer-wires]");
  wire.addEventListener("click", () => {
    const isOn = wire.getAttribute("aria-pressed") !== "true";
    wire.setAttribute("aria-pressed", String(isOn));
    wires(scene, isOn);
    draw();
  });

  viewer.classList.add("open");
  let isPlaced = false;
  const fit = () => {
    const { clientWidth, clientHeight } = stage;
    if (!clientWidth || !clientHeight) return;
    drawing.setSize(clientWidth, clientHeight, false);
    camera.aspect = clientWidth / clientHeight;
    camera.updateProjectionMatrix();
    if (isPlaced) draw();
    else start();
    isPlaced = true;
  };
  controls.addEventListener("change", draw);
  new ResizeObserver(fit).observe(stage);
  fit();
  canvas.addEventListener("webglcontextrestored", draw);
};

// SPDX-License-Identifier: Apache-2.0
// The colour of a star from its colour index B-V, for canvas and CSS. No library is needed.
//
//   starColour(0.65)   // "rgb(255, 241, 234)", much like the Sun
//
// Temperature: F. J. Ballesteros, "New insights into black bodies", EPL 97 (2012) 34008.
// Colour: Planck's law through the CIE 1931 observer (fit of Wyman, Sloan and Shirley, JCGT 2 (2013)).

/** Kelvin from B-V, good from -0.4 to 2. */
export function temperature(bv) {
  return 4600 * (1 / (0.92 * bv + 1.7) + 1 / (0.92 * bv + 0.62));
}

const lobe = (nm, mean, left, right) => Math.exp(-0.5 * ((nm - mean) / (nm < mean ? left : right)) ** 2);
const observer = [
  nm => 1.056 * lobe(nm, 599.8, 37.9, 31.0) + 0.362 * lobe(nm, 442.0, 16.0, 26.7) - 0.065 * lobe(nm, 501.1, 20.4, 26.2),
  nm => 0.821 * lobe(nm, 568.8, 46.9, 40.5) + 0.286 * lobe(nm, 530.9, 16.3, 31.1),
  nm => 1.217 * lobe(nm, 437.0, 11.8, 36.0) + 0.681 * lobe(nm, 459.0, 26.0, 13.8),
];
const planck = (nm, kelvin) => (1e3 / nm) ** 5 / (Math.exp(1.4388e7 / (nm * kelvin)) - 1);

/** sRGB, 0 to 255 each, of a black body; the brightest channel is full. */
export function blackBody(kelvin) {
  const [x, y, z] = observer.map(sees => {
    let sum = 0;
    for (let nm = 380; nm <= 780; nm += 5) sum += planck(nm, kelvin) * sees(nm);
    return sum;
  });
  const linear = [
    3.2406 * x - 1.5372 * y - 0.4986 * z,
    -0.9689 * x + 1.8758 * y + 0.0415 * z,
    0.0557 * x - 0.204 * y + 1.057 * z,
  ].map(channel => Math.max(0, channel));
  const most = Math.max(...linear);
  return linear
    .map(channel => channel / most)
    .map(channel => (channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055))
    .map(channel => Math.round(255 * channel));
}

/** A CSS colour. */
export function starColour(bv) {
  return `rgb(${blackBody(temperature(bv)).join(", ")})`;
}

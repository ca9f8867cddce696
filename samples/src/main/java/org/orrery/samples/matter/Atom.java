package org.orrery.samples.matter;

import org.orrery.samples.gltf.Vector;

/** An atom at its place, in ångströms. */
public record Atom(Element element, Vector place) {}

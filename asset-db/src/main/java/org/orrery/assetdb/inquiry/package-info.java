/**
 * An institution asks whether it may show or use a game, and the game's depositors answer. {@link
 * org.orrery.assetdb.inquiry.Inquiry} is what was asked, its state its type; {@link
 * org.orrery.assetdb.inquiry.Step} says who may do what with it when; {@link
 * org.orrery.assetdb.inquiry.Inquiring} does it and {@link org.orrery.assetdb.inquiry.Letterbox}
 * shows it. It is between these two alone: to everybody else, curators too, it does not exist, and
 * the audit log learns that something was done, never what was said.
 */
@NullMarked
package org.orrery.assetdb.inquiry;

import org.jspecify.annotations.NullMarked;

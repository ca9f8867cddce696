/**
 * Who did what: the people and organisations behind an asset, and their roles in the words of two
 * standards, CRediT (ANSI/NISO Z39.104-2022) and the DataCite Metadata Schema 4.6.
 *
 * <p>Read {@link org.orrery.assetdb.credit.Contributor} first. {@link
 * org.orrery.assetdb.credit.Crediting} lets people confirm or decline; {@link
 * org.orrery.assetdb.credit.CreditRoll} is everybody whose work is in something, {@link
 * org.orrery.assetdb.credit.CreditSheet} writes it down to be shown with it. The package must never
 * decide whether somebody deserves a credit; it keeps what the depositor says, and what they say.
 */
@NullMarked
package org.orrery.assetdb.credit;

import org.jspecify.annotations.NullMarked;

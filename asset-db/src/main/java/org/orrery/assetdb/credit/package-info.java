/**
 * Who did what: the people and organisations behind an asset, and their roles in the words of two
 * standards, CRediT (ANSI/NISO Z39.104-2022) and the DataCite Metadata Schema 4.6.
 *
 * <p>Read {@link org.orrery.assetdb.credit.Contributor} first. The package must never decide
 * whether somebody deserves a credit; it keeps what the depositor says.
 */
@NullMarked
package org.orrery.assetdb.credit;

import org.jspecify.annotations.NullMarked;

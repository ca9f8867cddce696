/**
 * Who is credited: people confirm or decline, and games get the list for their credits screen. Read
 * {@link org.orrery.platform.credit.CreditApi} first. Who may answer and who is named is decided by
 * {@link org.orrery.assetdb.credit.Crediting} and {@link org.orrery.assetdb.credit.Acknowledging}.
 */
@NullMarked
package org.orrery.platform.credit;

import org.jspecify.annotations.NullMarked;

/**
 * What an account is told of what others did: {@link org.orrery.assetdb.notice.News} is what
 * happened, a {@link org.orrery.assetdb.notice.Notice} tells it to one account, {@link
 * org.orrery.assetdb.notice.Noticing} tells and shows. A use case tells in its own transaction, so
 * that what was taken back was never told. Nothing leaves the house here: no mail is sent.
 */
@NullMarked
package org.orrery.assetdb.notice;

import org.jspecify.annotations.NullMarked;

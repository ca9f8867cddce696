/**
 * Who signs in and what they may do. {@link org.orrery.assetdb.account.Policy} decides every act
 * from one table, {@link org.orrery.assetdb.account.Act}; {@link
 * org.orrery.assetdb.account.Authenticating} tells who asks; {@link
 * org.orrery.assetdb.account.Registering} makes and changes accounts. Secrets are never kept, only
 * their digests.
 */
@NullMarked
package org.orrery.assetdb.account;

import org.jspecify.annotations.NullMarked;

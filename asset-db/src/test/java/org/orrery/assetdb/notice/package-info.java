/** Tests of what accounts are told. */
@NullMarked
package org.orrery.assetdb.notice;

import org.jspecify.annotations.NullMarked;

/**
 * Where on Earth something is or was. {@link org.orrery.assetdb.place.Place} is a city and a {@link
 * org.orrery.assetdb.place.Country}; no package here knows more of geography, and none keeps where
 * a person is.
 */
@NullMarked
package org.orrery.assetdb.place;

import org.jspecify.annotations.NullMarked;

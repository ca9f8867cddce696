/** The words that descriptions choose from: licences and subjects. */
@NullMarked
package org.orrery.platform.vocabulary;

import org.jspecify.annotations.NullMarked;

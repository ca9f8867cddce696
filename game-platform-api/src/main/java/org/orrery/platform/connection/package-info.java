/**
 * What holds on every connection, below all routes: {@link
 * org.orrery.platform.connection.FileSending} moves bytes of local files to the socket without
 * copying them here, {@link org.orrery.platform.connection.Pace} hangs up on clients that send or
 * read too slowly, {@link org.orrery.platform.connection.Share} bounds the connections of one
 * address. It knows no route and no rule; who may have which bytes is decided before.
 */
@NullMarked
package org.orrery.platform.connection;

import org.jspecify.annotations.NullMarked;

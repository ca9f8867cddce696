package org.orrery.platform.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How many connections and how slow ones are put up with.
 *
 * @param perAddress connections at once from one IPv4 address or one IPv6 network of 64 bits
 * @param bodyRate bytes a second that a client must send of a request's body at least
 * @param bodyTime the time of waiting for the client over which that is measured
 * @param readerRate bytes a second of an answer that a client must take at least
 * @param readerTime the time over which that is measured; systems take megabytes ahead of the
 *     client, so it is long
 */
@ConfigurationProperties("orrery.connections")
public record ConnectionSettings(
    @Bindable(defaultValue = "200") int perAddress,
    @Bindable(defaultValue = "1000") int bodyRate,
    @Bindable(defaultValue = "30s") Duration bodyTime,
    @Bindable(defaultValue = "1000") int readerRate,
    @Bindable(defaultValue = "5m") Duration readerTime) {

  long bytesOfBody() {
    return bodyRate * bodyTime.toMillis() / 1000;
  }

  long bytesOfReader() {
    return readerRate * readerTime.toMillis() / 1000;
  }
}

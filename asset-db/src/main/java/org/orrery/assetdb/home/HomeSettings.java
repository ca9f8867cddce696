package org.orrery.assetdb.home;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the data lies.
 *
 * @param home the data folder; relative to the folder in which the process was started
 */
@ConfigurationProperties("orrery")
public record HomeSettings(@Bindable(defaultValue = "./data") String home) {}

package org.orrery.assetdb.blob;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where another store is: {@code filesystem:/folder}, or {@code
 * s3://bucket/prefix?endpoint=https://host&region=name&path-style=true}.
 *
 * @param settings the store; what the address does not say is as in the platform's own settings
 * @param folder the folder of a store of files
 */
public record BlobAddress(BlobSettings settings, Optional<Path> folder) {

  private static final String FORMS =
      "An address is filesystem:/folder, or s3://bucket/prefix?endpoint=…&region=…&path-style=true";

  /** Reads one; other text is an IllegalArgumentException. */
  public static BlobAddress parse(String text, BlobSettings own) {
    var address = URI.create(text);
    return switch (String.valueOf(address.getScheme())) {
      case "filesystem" -> {
        var folder = Path.of(address.getSchemeSpecificPart());
        if (!folder.isAbsolute()) {
          throw new IllegalArgumentException(FORMS);
        }
        yield new BlobAddress(own.with(BlobSettings.Kind.FILESYSTEM), Optional.of(folder));
      }
      case "s3" -> new BlobAddress(bucket(address, own), Optional.empty());
      default -> throw new IllegalArgumentException(FORMS);
    };
  }

  private static BlobSettings bucket(URI address, BlobSettings own) {
    var said = parameters(address);
    var prefix = address.getPath().replaceFirst("^/", "");
    var settings =
        new BlobSettings(
            BlobSettings.Kind.S3,
            String.valueOf(address.getAuthority()),
            said.containsKey("endpoint") ? said.remove("endpoint") : own.endpoint(),
            Optional.ofNullable(said.remove("region")).orElse(own.region()),
            Optional.ofNullable(said.remove("path-style"))
                .map(Boolean::parseBoolean)
                .orElse(own.pathStyle()),
            prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/",
            own.accessKey(),
            own.secretKey(),
            false,
            own.redirectTime());
    if (!said.isEmpty()) {
      throw new IllegalArgumentException(FORMS + "; not understood: " + said.keySet());
    }
    return settings;
  }

  private static Map<String, String> parameters(URI address) {
    var parameters = new HashMap<String, String>();
    for (var pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1)) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}

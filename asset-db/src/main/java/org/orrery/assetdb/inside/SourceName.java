package org.orrery.assetdb.inside;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file was called before an engine took it in. Godot keeps an imported {@code rock.png} as
 * {@code rock.png.import} and {@code rock.png-<MD5>.ctex}.
 */
public final class SourceName {

  private static final Pattern ADDED = Pattern.compile("(\\.(import|remap)|-[0-9a-f]{32}\\.\\w+)$");

  private SourceName() {}

  /** The last segment of the path in lower case, without what an engine adds. */
  public static String of(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return ADDED.matcher(name).replaceFirst("");
  }
}

package org.orrery.assetdb.release;

import java.util.Optional;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;

/**
 * A file of an asset.
 *
 * @param mediaType what its bytes are, found by looking at them
 * @param license canonical SPDX expression where it differs from the asset's
 * @param role what it is there for, such as {@code preview} or {@code documentation}
 * @param description a sentence about it
 */
public record AssetFile(
    AssetPath path,
    Digest digest,
    long size,
    String mediaType,
    Optional<String> license,
    Optional<String> role,
    Optional<String> description) {}

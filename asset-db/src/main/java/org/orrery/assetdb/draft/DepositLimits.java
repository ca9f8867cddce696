package org.orrery.assetdb.draft;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.orrery.assetdb.Refusal;

/**
 * How much may be deposited.
 *
 * @param fileBytes most bytes of one file
 * @param files most files of one asset
 * @param archiveEntries most entries of a zip that is unpacked
 * @param archiveBytes most bytes of all its entries together
 * @param archiveRatio most bytes an entry may have for each of its compressed bytes
 */
@ConfigurationProperties("orrery.deposit")
public record DepositLimits(
    @Bindable(defaultValue = "107374182400") long fileBytes,
    @Bindable(defaultValue = "100000") int files,
    @Bindable(defaultValue = "100000") int archiveEntries,
    @Bindable(defaultValue = "21474836480") long archiveBytes,
    @Bindable(defaultValue = "100") int archiveRatio) {

  /**
   * Lets a file of so many bytes pass.
   *
   * @throws Refusal.TooLarge where they are too many
   */
  void demandFile(long bytes) {
    if (bytes > fileBytes) {
      throw new Refusal.TooLarge("A file has at most " + fileBytes + " bytes here.");
    }
  }
}

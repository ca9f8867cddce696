package org.orrery.platform.preview;

import java.util.List;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.asset.Preview;

/**
 * What the page of a draft's previews shows.
 *
 * @param unseen the files of which nothing can be shown, each with its reason
 * @param waiting how many files are still to be previewed
 */
public record DraftPreviewPage(
    Draft draft, List<Preview> previews, List<FilePreview> unseen, int waiting) {

  public DraftPreviewPage {
    previews = List.copyOf(previews);
    unseen = List.copyOf(unseen);
  }

  /** Where it is. */
  public String address() {
    return "/deposit/" + draft.type().plural() + "/" + draft.id() + "/previews";
  }
}

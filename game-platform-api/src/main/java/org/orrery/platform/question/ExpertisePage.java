package org.orrery.platform.question;

import java.util.List;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.web.Form;

/** The subjects for which one answers questions, as a form. */
public record ExpertisePage(Form form, boolean isSaved) {

  /** The subjects at the top of the vocabulary. */
  public List<Subject> subjects() {
    return Subjects.shipped().topLevel();
  }

  /** The subjects within one. */
  public List<Subject> within(Subject subject) {
    return Subjects.shipped().children(subject.code());
  }

  /** Whether the subject or one within it is chosen. */
  public boolean isChosen(Subject subject) {
    return form.all("subjects").stream()
        .anyMatch(code -> code.equals(subject.code()) || code.startsWith(subject.code() + "."));
  }
}

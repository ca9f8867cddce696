package org.orrery.platform.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Registering;

/**
 * Makes the account {@code admin} at the first start, and says its password once where nobody chose
 * one.
 */
@Singleton
final class FirstStart implements ApplicationEventListener<StartupEvent> {

  private final Registering registering;
  private final Optional<String> chosen;

  FirstStart(
      Registering registering, @Property(name = "orrery.admin.password") @Nullable String chosen) {
    this.registering = registering;
    this.chosen = Optional.ofNullable(chosen).filter(password -> !password.isBlank());
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    if (!registering.isFresh()) {
      return;
    }
    var password = chosen.orElseGet(Registering::randomPassword);
    registering.makeAdmin(password);
    if (chosen.isEmpty()) {
      System.out.println(
          "The account “admin” was made. Its password, shown this once: " + password);
    }
  }
}

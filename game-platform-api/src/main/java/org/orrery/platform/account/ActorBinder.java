package org.orrery.platform.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.account.Actor;

/** Gives controllers who asks. */
@Singleton
final class ActorBinder implements TypedRequestArgumentBinder<Actor> {

  @Override
  public BindingResult<Actor> bind(
      ArgumentConversionContext<Actor> context, HttpRequest<?> source) {
    return () -> Optional.of(SignedInBrowser.actor(source));
  }

  @Override
  public Argument<Actor> argumentType() {
    return Argument.of(Actor.class);
  }
}

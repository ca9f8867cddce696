package org.orrery.platform.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orrery.assetdb.account.Act;

/**
 * The act of the policy that a route carries out. Every route has one; a route without one is never
 * served.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
  Act value();
}

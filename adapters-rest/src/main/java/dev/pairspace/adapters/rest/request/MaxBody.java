package dev.pairspace.adapters.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes of a body a resource's method reads; more are refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {

  /** For methods that do not say. */
  int STANDARD = 64 * 1024;

  /** In bytes. */
  int value();
}

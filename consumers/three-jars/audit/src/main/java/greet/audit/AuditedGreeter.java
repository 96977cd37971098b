package greet.audit;

import greet.api.Greeter;
import io.kitgen.Get;
import io.kitgen.KitService;

/** Greets people and counts them. Its inherited operations are known from class files only. */
@KitService(name = "audited-greeter")
public interface AuditedGreeter extends Greeter {

  /** How many were greeted. */
  @Get("/count")
  long count();
}

package demo;

import io.kitgen.KitService;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** An HTTP interface of Spring, which nothing was changed in but the first line. */
@KitService
@HttpExchange(url = "/pets", accept = "application/json")
public interface Pets {

  /** The pet of that number. */
  @GetExchange("/{id}")
  Pet find(@PathVariable("id") long number) throws UnknownPetException;

  @GetExchange
  List<Pet> list(
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(name = "kind", required = false) String kind,
      @RequestHeader("X-Tenant") String tenant);

  @PostExchange
  @ResponseStatus(HttpStatus.CREATED)
  Pet add(@RequestBody Pet pet, @CookieValue("session") String session);

  @DeleteExchange("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id);

  record Pet(long id, String name) {}

  @ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No such pet")
  final class UnknownPetException extends Exception {
    private static final long serialVersionUID = 1;
  }
}

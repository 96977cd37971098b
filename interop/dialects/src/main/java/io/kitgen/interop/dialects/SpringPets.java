package io.kitgen.interop.dialects;

import io.kitgen.KitService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** An HTTP interface of Spring. */
@KitService(errors = NoSuchPetException.class)
@HttpExchange("/pets")
public interface SpringPets {

  @GetExchange("/{id}")
  Pet find(@PathVariable long id);

  @GetExchange("/named/{name}")
  List<Pet> named(@PathVariable("name") String wanted);

  @GetExchange
  List<Pet> list(
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) Pet.Kind kind,
      @RequestParam(name = "tag", required = false) List<String> tags);

  @GetExchange("/born")
  List<String> born(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate after,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> before);

  @PostExchange
  @ResponseStatus(HttpStatus.CREATED)
  Pet add(@RequestBody Pet pet, @RequestHeader("X-Tenant") String tenant);

  @PutExchange("/{id}")
  Pet replace(@PathVariable long id, @RequestBody Pet pet);

  @PatchExchange("/{id}/tags")
  List<String> tag(@PathVariable long id, @RequestBody List<String> tags);

  @DeleteExchange("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id);

  @HttpExchange(method = "GET", value = "/session")
  List<String> session(@CookieValue("session") String session);

  @GetExchange("/search")
  List<Pet> search(@RequestParam Map<String, String> query);

  @PostExchange("/motto")
  String motto(@RequestBody String motto);

  @PostExchange(url = "/adopt", contentType = "application/x-www-form-urlencoded")
  int adopt(@RequestParam String who, @RequestParam("pet") List<Integer> pets);

  @PostExchange("/import")
  int load(@RequestBody List<Pet> pets, @RequestParam(required = false) boolean dryRun);
}

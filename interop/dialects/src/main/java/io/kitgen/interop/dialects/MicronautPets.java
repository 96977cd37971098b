package io.kitgen.interop.dialects;

import io.kitgen.KitService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.client.annotation.Client;
import java.util.List;
import java.util.Optional;

/** A declarative client of Micronaut. */
@KitService(errors = NoSuchPetException.class)
@Client(id = "pets", path = "/pets")
public interface MicronautPets {

  @Get("/{id}")
  Pet find(long id);

  @Get("/{?limit,kind,tags*}")
  List<Pet> list(
      @QueryValue(defaultValue = "20") int limit, Optional<Pet.Kind> kind, List<String> tags);

  @Get("/named/{name}")
  List<Pet> named(@PathVariable("name") String wanted);

  @Post
  @Status(HttpStatus.CREATED)
  Pet add(@Body Pet pet, @Header("X-Tenant") String tenant);

  @Put("/{id}")
  Pet replace(long id, @Body Pet pet);

  @Patch("/{id}/name")
  Pet rename(long id, String name, boolean quietly);

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(long id);

  @Get("/maybe/{id}")
  Optional<Pet> maybe(long id);

  @Get("/motto")
  String motto();

  @Get(uri = "/session", produces = "application/json")
  List<String> session(@CookieValue("session") String session, @Header String userAgent);
}

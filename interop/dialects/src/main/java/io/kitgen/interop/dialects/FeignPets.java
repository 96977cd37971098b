package io.kitgen.interop.dialects;

import feign.CollectionFormat;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.kitgen.KitService;
import java.util.List;

/** A client of Feign. */
@KitService(errors = NoSuchPetException.class)
@Headers("Accept: application/json")
public interface FeignPets {

  @RequestLine("GET /pets/{id}")
  Pet find(@Param("id") long id);

  @RequestLine("GET /pets?limit={limit}&kind={kind}&tag={tag}")
  List<Pet> list(
      @Param("limit") int limit, @Param("kind") Pet.Kind kind, @Param("tag") List<String> tags);

  @RequestLine("GET /search")
  List<Pet> search(@QueryMap Filter filter);

  @RequestLine("POST /pets")
  @Headers({"Content-Type: application/json", "X-Tenant: {tenant}"})
  Pet add(Pet pet, @Param("tenant") String tenant);

  @RequestLine("PUT /pets/{id}")
  @Headers("Content-Type: application/json")
  Pet replace(@Param("id") long id, Pet pet);

  @RequestLine("POST /pets/import?dry={dry}")
  @Headers("Content-Type: application/json")
  int load(List<Pet> pets, @Param("dry") boolean dryRun);

  @RequestLine(value = "GET /tags?tag={tag}", collectionFormat = CollectionFormat.PIPES)
  @Headers("X-Version: 1")
  List<String> tags(@Param("tag") List<String> tags);

  @RequestLine("DELETE /pets/{id}")
  void remove(@Param("id") long id);

  @RequestLine(value = "GET /named/{name}", decodeSlash = false)
  List<Pet> named(@Param("name") String name);

  /** What is looked for. */
  record Filter(String name, Pet.Kind kind) {}
}

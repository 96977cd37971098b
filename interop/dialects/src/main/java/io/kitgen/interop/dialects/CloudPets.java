package io.kitgen.interop.dialects;

import io.kitgen.KitService;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A client of Spring Cloud OpenFeign. */
@KitService(errors = NoSuchPetException.class)
@FeignClient(name = "pets", url = "${pets.url}")
public interface CloudPets {

  @GetMapping("/pets/{id}")
  Pet find(@PathVariable("id") long id);

  @RequestMapping("/pets")
  List<Pet> list(
      @RequestParam("limit") int limit,
      @RequestParam(value = "kind", required = false) Pet.Kind kind);

  @GetMapping("/search")
  List<Pet> search(@SpringQueryMap Filter filter);

  @PostMapping(value = "/pets", consumes = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  Pet add(@RequestBody Pet pet, @RequestHeader("X-Tenant") String tenant);

  @PutMapping("/pets/{id}")
  Pet replace(@PathVariable("id") long id, Pet pet);

  @DeleteMapping("/pets/{id}")
  void remove(@PathVariable("id") long id);

  @RequestMapping(method = RequestMethod.POST, path = "/pets/import")
  int load(@RequestBody List<Pet> pets);

  @GetMapping("/pets/tags")
  List<String> tags(@RequestParam("tag") List<String> tags);

  /** What is looked for. */
  record Filter(String name, Pet.Kind kind) {}
}

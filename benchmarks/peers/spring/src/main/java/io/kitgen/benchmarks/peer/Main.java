package io.kitgen.benchmarks.peer;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The work by Spring Boot: {@code java -jar app.jar PORT}. */
@SpringBootApplication
@RestController
public class Main {
  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  record SumRequest(long a, long b) {}

  record SumResponse(long v) {}

  record ConcatRequest(String a, String b) {}

  record ConcatResponse(String v) {}

  record Address(String id, String location, double lat, double lon, List<String> tags) {}

  record Profile(String id, String name, List<Address> addresses) {}

  /** Starts. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Main.class);
    application.setDefaultProperties(
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            args[0],
            "spring.threads.virtual.enabled",
            Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS,
            "spring.main.banner-mode",
            "off",
            "logging.level.root",
            "warn"));
    application.run();
  }

  @PostMapping("/sum")
  SumResponse sum(@RequestBody SumRequest request) {
    return new SumResponse(request.a() + request.b());
  }

  @PostMapping("/concat")
  ConcatResponse concat(@RequestBody ConcatRequest request) {
    return new ConcatResponse(request.a() + request.b());
  }

  @PutMapping("/profiles/{id}")
  Profile put(@PathVariable String id, @RequestBody Profile profile) {
    if (!id.equals(profile.id())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "inconsistent ids");
    }
    return profile;
  }
}

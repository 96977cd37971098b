package io.kitgen.samples.springboot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the application serves besides. */
@RestController
class HelloController {

  @GetMapping("/hello")
  String hello() {
    return "hello";
  }
}

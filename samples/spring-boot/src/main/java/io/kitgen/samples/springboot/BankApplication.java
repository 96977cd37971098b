package io.kitgen.samples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server process: {@code java -jar bank.jar --server.port=8080}. */
@SpringBootApplication(proxyBeanMethods = false)
public class BankApplication {

  /** Runs until the process is stopped. */
  public static void main(String[] args) {
    SpringApplication.run(BankApplication.class, args);
  }
}

package io.kitgen.samples.springboot;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;

/** Keeps accounts. */
@KitService(name = "bank")
public interface Bank {

  /**
   * An account.
   *
   * @param id its name
   * @param cents what is in it
   */
  record Account(String id, long cents) {}

  /**
   * What is known of a transfer.
   *
   * @param by who has ordered it
   * @param trace what to look for in the logs
   */
  record Receipt(String by, String trace) {}

  /** An account and what is in it. */
  @Get("/accounts/{id}")
  Account account(String id) throws NoSuchAccountException;

  /** Moves money from one account to another: all of it, or nothing. */
  @Post("/transfers")
  Receipt transfer(String from, String to, long cents)
      throws NoSuchAccountException, NotEnoughMoneyException;
}

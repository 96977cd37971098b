package io.kitgen.samples.springboot;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in a database: a bean like any other. */
@Service
class JdbcBank implements Bank {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcBank.class);

  private final JdbcClient jdbc;

  JdbcBank(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Account account(String id) {
    return jdbc.sql("select id, cents from account where id = ?")
        .param(id)
        .query(Account.class)
        .optional()
        .orElseThrow(() -> new NoSuchAccountException("there is no account " + id));
  }

  @Override
  @Transactional
  public Receipt transfer(String from, String to, long cents) {
    if (cents <= 0) {
      throw new ServiceException(Code.INVALID_ARGUMENT, "a transfer moves something");
    }
    add(from, -cents);
    add(to, cents);
    if (account(from).cents() < 0) {
      throw new NotEnoughMoneyException("there is not enough in " + from); // takes all back
    }
    LOG.info("moved {} cents from {} to {}", cents, from, to);
    String user = SecurityContextHolder.getContext().getAuthentication().getName();
    return new Receipt(user, MDC.get(TraceFilter.TRACE));
  }

  private void add(String id, long cents) {
    int found =
        jdbc.sql("update account set cents = cents + ? where id = ?").params(cents, id).update();
    if (found == 0) {
      throw new NoSuchAccountException("there is no account " + id);
    }
  }
}

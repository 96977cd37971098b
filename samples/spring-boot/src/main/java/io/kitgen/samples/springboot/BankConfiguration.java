package io.kitgen.samples.springboot;

import io.kitgen.servlet.KitServlet;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The wiring. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

  /** Puts the service at {@code /api}, beside the controllers. */
  @Bean
  ServletRegistrationBean<KitServlet> bankServlet(Bank bank) {
    BankEndpoints endpoints = BankEndpoints.of(bank);
    return new ServletRegistrationBean<>(new KitServlet(BankHttp.handler(endpoints)), "/api/*");
  }

  /** Tellers alone come to the service; the rest is for everybody. */
  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/api/**")
                    .hasRole("TELLER")
                    .anyRequest()
                    .permitAll())
        .httpBasic(Customizer.withDefaults())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**")) // programs call it, not browsers
        .build();
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        User.withUsername("ann").password("{noop}secret").roles("TELLER").build(),
        User.withUsername("bob").password("{noop}secret").roles("GUEST").build());
  }
}

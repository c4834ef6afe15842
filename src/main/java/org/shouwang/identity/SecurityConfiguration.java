package org.shouwang.identity;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Who gets in, and how: people through the log-in page, programs through Basic or a session's token;
 * public notices are open to everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** No cookie logs in here, so there is nothing that another site could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            VerifiedPasswords passwords,
            Sessions sessions,
            AccountRegister register,
            ApiRefusals refusals)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ApiLogin(passwords, sessions, register, refusals), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi/**")
                        .permitAll()
                        .requestMatchers("/api/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/session", "/api/v1/setup")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, e) ->
                                refusals.unauthorised(request, response, "identity.nobody-logged-in"))
                        .accessDeniedHandler((request, response, e) -> refusals.forbidden(request, response)))
                .build();
    }

    /**
     * The notices that a county shows to everybody, and nothing else. Whoever comes is nobody: no cookie is looked at and
     * no session kept, so there is nothing that another site could ride on.
     */
    @Bean
    @Order(2)
    SecurityFilterChain publicNotices(HttpSecurity http) throws Exception {
        return http.securityMatcher("/public/notices/*")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/public/notices/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/public/notices/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/public/notices/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Error pages are open, or an answer to a program would turn into a way to the log-in page. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AccountLogin login) throws Exception {
        return http.authenticationProvider(login)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/info")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"))
                .build();
    }
}

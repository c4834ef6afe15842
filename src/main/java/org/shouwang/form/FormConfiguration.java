package org.shouwang.form;

import org.shouwang.codelist.CodeLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the forms choose from the product's code lists. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    Codes formCodes(CodeLists lists) {
        return (list, on) -> lists.of(list, on).stream()
                .map(code -> new Option(code.key(), code.label()))
                .toList();
    }
}

package org.shouwang.form;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the forms choose from the product's code lists. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    Codes formCodes(CodeLists lists) {
        return new Codes() {
            @Override
            public List<Option> of(String list, LocalDate on) {
                return lists.of(list, on).stream()
                        .map(code -> new Option(code.key(), code.label()))
                        .toList();
            }

            @Override
            public Text label(String list, String key) {
                return lists.label(list, key);
            }
        };
    }
}

package org.shouwang.shared;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The clock and the wording, which every room uses. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    WorkClock clock() {
        return new WorkClock();
    }

    /** Demo data belong to the embedded database alone: it is in use where no other address is given. */
    @Bean
    DemoMode demoMode(Environment environment) {
        boolean embedded = environment.getProperty("spring.datasource.url", "").isEmpty();
        boolean enabled = environment.getProperty("shouwang.demo.enabled", Boolean.class, embedded);
        return new DemoMode(
                enabled,
                environment.getProperty("shouwang.demo.accounts", Boolean.class, enabled),
                environment.getProperty("shouwang.demo.data", Boolean.class, enabled));
    }

    /** Each room keeps its own bundle {@code i18n/<room>_zh.properties} and {@code _en}; all are found by name. */
    @Bean
    MessageSource messageSource() throws IOException {
        var bundles = new ReloadableResourceBundleMessageSource();
        bundles.setBasenames(
                Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_zh.properties"))
                        .map(r -> "classpath:i18n/" + r.getFilename().replace("_zh.properties", ""))
                        .sorted()
                        .toArray(String[]::new));
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        bundles.setAlwaysUseMessageFormat(true);
        return bundles;
    }
}

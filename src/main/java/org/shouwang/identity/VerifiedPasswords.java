package org.shouwang.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for some minutes which passwords were found right, since the check is made to be slow and Basic repeats it
 * with every request. Keeps digests under a key of this run, never passwords.
 */
@Component
class VerifiedPasswords {

    private static final long REMEMBERED = Duration.ofMinutes(5).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    private final PasswordCheck check;
    private final AccountRegister register;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    VerifiedPasswords(PasswordCheck check, AccountRegister register) {
        this.check = check;
        this.register = register;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    private record Verified(String passwordHash, long at) {}

    /** The account, where the password is right and it is neither locked nor ended. */
    Optional<AccountRegister.Known> check(String username, String password) {
        String digest = digest(username, password);
        Verified last = verified.get(digest);
        if (last != null && System.nanoTime() - last.at() < REMEMBERED) {
            Optional<AccountRegister.Known> known = register.find(username)
                    .filter(account -> last.passwordHash().equals(account.passwordHash()));
            if (known.isPresent()) {
                return known.filter(check::usable);
            }
        }
        Optional<AccountRegister.Known> checked = check.check(username, password);
        checked.ifPresent(account -> {
            if (verified.size() > MOST_REMEMBERED) {
                verified.clear();
            }
            verified.put(digest, new Verified(account.passwordHash(), System.nanoTime()));
        });
        return checked;
    }

    private String digest(String username, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((username + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

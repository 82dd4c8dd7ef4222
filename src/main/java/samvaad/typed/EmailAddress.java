package samvaad.typed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An e-mail address. Only its form is checked, not whether somebody reads it. */
public record EmailAddress(String local, String domain) {

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern LOCAL = Pattern.compile(WORD + "(?:\\." + WORD + ")*");
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?=.*\\p{L})" + LABEL);

    /** A domain in lower-case Latin letters, as it stands in the operators' file. */
    public static final String PLAIN_DOMAIN = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";

    private static final Pattern PLAIN = Pattern.compile(PLAIN_DOMAIN);
    private static final Pattern WRAPPED = Pattern.compile("(?i)(?:mailto:)?<?([^<>]*)>?");
    private static final int LOCAL_MOST = 64;
    private static final int MOST = 254;
    private static final int DOMAIN_LABEL_MOST = 63;

    public static Optional<EmailAddress> read(String typed) {
        String line = Typing.line(typed);
        if (line.length() > MOST) {
            return Optional.empty();
        }
        Matcher wrapped = WRAPPED.matcher(line);
        String address = wrapped.matches() ? wrapped.group(1) : line;
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        EmailAddress read = new EmailAddress(
                address.substring(0, at), address.substring(at + 1).toLowerCase(Locale.ROOT));
        return read.isFormed() ? Optional.of(read) : Optional.empty();
    }

    private boolean isFormed() {
        return local.length() <= LOCAL_MOST
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && domain.substring(domain.lastIndexOf('.') + 1).length() >= 2
                && List.of(domain.split("\\.")).stream().allMatch(label -> label.length() <= DOMAIN_LABEL_MOST);
    }

    /** Whether the address is at one of these domains or their subdomains. If there are none, any address is fine. */
    public boolean isAt(List<String> domains) {
        return domains.isEmpty()
                || domains.stream()
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }

    public static boolean isDomain(String name) {
        return name.length() <= MOST && PLAIN.matcher(name).matches();
    }
}

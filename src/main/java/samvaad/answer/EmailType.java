package samvaad.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Quoted;
import samvaad.typed.EmailAddress;

/** {@code email}: an address at one of these domains or their subdomains. If there are none, any address. */
public record EmailType(List<String> domains) implements TextType {

    public EmailType {
        domains = List.copyOf(domains);
    }

    static EmailType read(FieldReader fields, boolean required) {
        return new EmailType(fields.list("domains", (node, at) -> {
            Optional<String> domain =
                    Optional.ofNullable(node.textValue()).map(String::strip).filter(EmailAddress::isDomain);
            if (domain.isEmpty()) {
                fields.refuseAt(
                        at,
                        "must be what comes after the @, in small letters, such as \"gov.in\"; it is "
                                + Quoted.of(node));
            }
            return domain;
        }));
    }

    @Override
    public Reading read(String typed) {
        Optional<EmailAddress> address = EmailAddress.read(typed);
        String example = "asha.rao@" + domains.stream().findFirst().orElse("gov.in");
        if (address.isEmpty()) {
            return new Reading.Refused(Remark.of("invalid.email", "example", example));
        }
        return address.get().isAt(domains)
                ? Reading.accepted(address.get().toString())
                : new Reading.Refused(new Remark(
                        "invalid.domain", Map.of("domains", String.join(", ", domains), "example", example)));
    }
}

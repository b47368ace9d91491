function __nattvakt_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __nattvakt_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __nattvakt_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __nattvakt_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __nattvakt_parse_tokens -S
    set -l unparsed_tokens (__nattvakt_tokens -pc)
    switch $unparsed_tokens[1]
    case 'nattvakt'
        __nattvakt_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'analyze'
            __nattvakt_parse_subcommand -r 1 'store=' 'no-store' 'config=' 'geo=+' 'data=' 'playbooks=+' 'since=' 'until=' 'formats=+' 'log-time-zone=' 'year=' 'time-zone=' 'tenant=' 'min-severity=' 'fail-on=' 'jobs=' 'memory=' 'max-expansion=' 'max-content=' 'progress=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
        case 'watch'
            __nattvakt_parse_subcommand -r 1 'store=' 'config=' 'geo=+' 'data=' 'formats=+' 'log-time-zone=' 'year=' 'time-zone=' 'tenant=' 'min-severity=' 'format=' 'language=' 'lateness=' 'settle=' 'jobs=' 'memory=' 'no-color' 'quiet' 'version' 'h/help'
        case 'cases'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __nattvakt_parse_subcommand 0 'tenant=' 'user=' 'state=' 'min-severity=' 'since=' 'until=' 'store=' 'config=' 'geo=+' 'data=' 'time-zone=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'show'
                __nattvakt_parse_subcommand 1 'store=' 'config=' 'geo=+' 'data=' 'playbooks=+' 'time-zone=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            end
        case 'user'
            __nattvakt_parse_subcommand 1 'tenant=' 'since=' 'until=' 'store=' 'config=' 'geo=+' 'data=' 'time-zone=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
        case 'playbook'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __nattvakt_parse_subcommand 0 'playbooks=+' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'show'
                __nattvakt_parse_subcommand 1 'severity=' 'playbooks=+' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'render'
                __nattvakt_parse_subcommand 1 'playbooks=+' 'store=' 'config=' 'geo=+' 'data=' 'time-zone=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'check'
                __nattvakt_parse_subcommand 0 'playbooks=+' 'version' 'h/help'
            end
        case 'detections'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __nattvakt_parse_subcommand 0 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'show'
                __nattvakt_parse_subcommand 1 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            end
        case 'formats'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __nattvakt_parse_subcommand 0 'formats=+' 'log-time-zone=' 'year=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'show'
                __nattvakt_parse_subcommand 1 'map' 'formats=+' 'log-time-zone=' 'year=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'inspect'
                __nattvakt_parse_subcommand 1 'formats=+' 'log-time-zone=' 'year=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'events'
                __nattvakt_parse_subcommand 1 'formats=+' 'log-time-zone=' 'year=' 'version' 'h/help'
            case 'new'
                __nattvakt_parse_subcommand 1 'id=' 'formats=+' 'log-time-zone=' 'year=' 'version' 'h/help'
            case 'check'
                __nattvakt_parse_subcommand -r 1 'version' 'h/help'
            end
        case 'config'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'check'
                __nattvakt_parse_subcommand 1 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'init'
                __nattvakt_parse_subcommand -r 1 'output=' 'force' 'store=' 'config=' 'geo=+' 'data=' 'since=' 'until=' 'formats=+' 'log-time-zone=' 'year=' 'version' 'h/help'
            end
        case 'geo'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'info'
                __nattvakt_parse_subcommand 0 'config=' 'geo=+' 'data=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'lookup'
                __nattvakt_parse_subcommand -r 1 'config=' 'geo=+' 'data=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            end
        case 'store'
            __nattvakt_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'info'
                __nattvakt_parse_subcommand 0 'store=' 'format=' 'output=' 'language=' 'no-color' 'quiet' 'version' 'h/help'
            case 'check'
                __nattvakt_parse_subcommand 0 'store=' 'version' 'h/help'
            case 'backup'
                __nattvakt_parse_subcommand 1 'force' 'store=' 'version' 'h/help'
            case 'restore'
                __nattvakt_parse_subcommand 1 'store=' 'version' 'h/help'
            end
        case 'help'
            __nattvakt_parse_subcommand -r 1 'version'
        end
    end
end

function __nattvakt_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __nattvakt_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __nattvakt_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __nattvakt_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__nattvakt_tokens -p)
    if test -z "$(__nattvakt_tokens -t)"
        set -l index (count (__nattvakt_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'nattvakt' -f
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'analyze' -d 'Read logs and report cases.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'watch' -d 'Follow logs as they are written and report findings as they come.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'cases' -d 'The queue of cases, and one case as the technician needs it.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'user' -d 'A person\'s habits, sign-ins and cases.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'playbook' -d 'What to do about a finding, and whom to call.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'detections' -d 'What is detected, and why each number is what it is.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'formats' -d 'Which logs are read, and how a file was recognised.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'config' -d 'The policy: find its mistakes, or draft one from the logs.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'geo' -d 'Which place databases are used, and what they say.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'store' -d 'The file that findings, cases, history and habits are kept in.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" no-store' -l 'no-store' -d 'Keep nothing and know nothing of earlier runs.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze"' -l 'playbooks' -d 'A folder with playbooks of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" since' -l 'since' -d 'Only from this moment on: 2026-10-14 (midnight UTC), 2026-10-14T08:00:00Z or 2026-10-14T10:00:00+02:00.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" until' -l 'until' -d 'Only before this moment.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" time-zone' -l 'time-zone' -d 'IANA name (Europe/Stockholm) for times that people read; default the policy\'s, else UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" tenant' -l 'tenant' -d 'Stands in for the tenant that the logs name.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" min-severity' -l 'min-severity' -d 'Show nothing below low, medium, high or critical; default medium.' -rfka 'low medium high critical'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" fail-on' -l 'fail-on' -d 'Exit status 1 when a finding is at least this severe.' -rfka 'low medium high critical'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" jobs' -l 'jobs' -d 'Tasks that parse; default one per processor.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" memory' -l 'memory' -d 'Memory for events that wait to be sorted, such as 256M or 2G; beyond it they go to disk.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" max-expansion' -l 'max-expansion' -d 'How many times its size a compressed input may unpack to.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" max-content' -l 'max-content' -d 'Bytes that one input may unpack to, such as 20G.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" progress' -l 'progress' -d 'auto or never.' -rfka 'auto never'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt analyze" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" time-zone' -l 'time-zone' -d 'IANA name (Europe/Stockholm) for times that people read; default the policy\'s, else UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" tenant' -l 'tenant' -d 'Stands in for the tenant that the logs name.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" min-severity' -l 'min-severity' -d 'Show nothing below low, medium, high or critical.' -rfka 'low medium high critical'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" format' -l 'format' -d 'lines or ndjson.' -rfka 'lines ndjson'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" lateness' -l 'lateness' -d 'How long events wait for those before them. What comes later is kept at once, and judged when its tenant is analysed anew.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" settle' -l 'settle' -d 'How long a compressed file or a whole document must not have changed before it is read.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" jobs' -l 'jobs' -d 'Tasks that judge a batch; default one per processor.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" memory' -l 'memory' -d 'Memory for events of a long file that wait to be sorted; beyond it they go to disk.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" quiet' -l 'quiet' -d 'No status line, and no account at the end.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt watch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt cases" -eq 1' -fa 'list' -d 'Cases, the gravest first.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt cases" -eq 1' -fa 'show' -d 'One case: what happened, why it is believed, what speaks against it, whom to call, what to ask.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" tenant' -l 'tenant' -d 'Only this tenant.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" user' -l 'user' -d 'Only this user.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" state' -l 'state' -d 'Only this state: new, contacting, contained or resolved.' -rfka 'new contacting contained resolved'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" min-severity' -l 'min-severity' -d 'Only cases at least this severe; default medium.' -rfka 'low medium high critical'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" since' -l 'since' -d 'Only from this moment on: 2026-10-14 (midnight UTC), 2026-10-14T08:00:00Z or 2026-10-14T10:00:00+02:00.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" until' -l 'until' -d 'Only before this moment.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" time-zone' -l 'time-zone' -d 'IANA name (Europe/Stockholm) for times that people read; default the policy\'s, else UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show"' -l 'playbooks' -d 'A folder with playbooks of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" time-zone' -l 'time-zone' -d 'IANA name (Europe/Stockholm) for times that people read; default the policy\'s, else UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt cases show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" tenant' -l 'tenant' -d 'Only in this tenant.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" since' -l 'since' -d 'Only from this moment on: 2026-10-14 (midnight UTC), 2026-10-14T08:00:00Z or 2026-10-14T10:00:00+02:00.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" until' -l 'until' -d 'Only before this moment.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" time-zone' -l 'time-zone' -d 'IANA name (Europe/Stockholm) for times that people read; default the policy\'s, else UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt user" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt playbook" -eq 1' -fa 'list' -d 'Every playbook, a line each.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt playbook" -eq 1' -fa 'show' -d 'A playbook, filled in for an example, with every step and command.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt playbook" -eq 1' -fa 'render' -d 'The playbook of a case, filled in: every step with its commands, messages ready to send.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt playbook" -eq 1' -fa 'check' -d 'Loads and fills in every text in every language; exit status 2 when something is wrong.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list"' -l 'playbooks' -d 'A folder with playbooks of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" severity' -l 'severity' -d 'Severity of the example; default high.' -rfka 'low medium high critical'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show"' -l 'playbooks' -d 'A folder with playbooks of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render"' -l 'playbooks' -d 'A folder with playbooks of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" time-zone' -l 'time-zone' -d 'IANA name (Europe/Stockholm) for times that people read; default the policy\'s, else UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook render" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook check"' -l 'playbooks' -d 'A folder with playbooks of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook check" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt playbook check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt detections" -eq 1' -fa 'list' -d 'Every detection, a line each.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt detections" -eq 1' -fa 'show' -d 'One detection in full.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt detections show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt formats" -eq 1' -fa 'list' -d 'Every format, a line each.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt formats" -eq 1' -fa 'show' -d 'One format in full: what it tells, and what it cannot tell.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt formats" -eq 1' -fa 'inspect' -d 'How a file was recognised, how much of it is known, and what was not understood.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt formats" -eq 1' -fa 'events' -d 'What each record of a log was understood to be, a line of JSON each.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt formats" -eq 1' -fa 'new' -d 'Draft a format map from a log that is not known yet.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt formats" -eq 1' -fa 'check' -d 'Read format maps and try their examples.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" map' -l 'map' -d 'Print the format\'s map as it is written, to be copied and changed.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats inspect" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats events"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats events" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats events" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats events" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats events" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats new" id' -l 'id' -d 'The new format\'s id; by default made of the file\'s name.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats new"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats new" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats new" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats new" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats check" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt formats check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt config" -eq 1' -fa 'check' -d 'Every mistake of a policy with its line and what to write, and what the policy sets.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt config" -eq 1' -fa 'init' -d 'Draft a policy from what logs and the store show.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" output' -l 'output' -d 'The file to write; - is standard output.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" force' -l 'force' -d 'Replace a file that is there.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" since' -l 'since' -d 'Only from this moment on: 2026-10-14 (midnight UTC), 2026-10-14T08:00:00Z or 2026-10-14T10:00:00+02:00.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" until' -l 'until' -d 'Only before this moment.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init"' -l 'formats' -d 'A format map, or a folder of them, for logs of your own; repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" log-time-zone' -l 'log-time-zone' -d 'IANA name of the zone in which logs tell times without one; else the log\'s own usual zone, or UTC.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" year' -l 'year' -d 'Of the last events in logs that name no year; else the year of the file\'s date.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt config init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt geo" -eq 1' -fa 'info' -d 'The databases, in the order in which they are asked.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt geo" -eq 1' -fa 'lookup' -d 'What is known of addresses.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo info" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" config' -l 'config' -d 'The policy; nattvakt.yaml in this folder if it is there.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup"' -l 'geo' -d 'A place database (MMDB: City, Country, ASN, Anonymous-IP of any vendor); repeatable.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" data' -l 'data' -d 'The folder with the default places.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt geo lookup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt store" -eq 1' -fa 'info' -d 'What the store holds.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt store" -eq 1' -fa 'check' -d 'Whether the store is sound; exit status 2 when it is not.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt store" -eq 1' -fa 'backup' -d 'Copies the store while others may use it.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_positional "nattvakt store" -eq 1' -fa 'restore' -d 'Puts a backup in the store\'s place, after checking it; the old store is kept aside.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" format' -l 'format' -d 'table, json, ndjson, csv or markdown.' -rfka 'table json ndjson csv markdown'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" output' -l 'output' -d 'Write the result to a file.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" language' -l 'language' -d 'en or sv.' -rfka 'en sv'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" no-color' -l 'no-color' -d 'No colours.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" quiet' -l 'quiet' -d 'Only the result: no account, no progress.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store info" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store check" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store check" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store backup" force' -l 'force' -d 'Replace a file that is there.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store backup" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store backup" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store backup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store restore" store' -l 'store' -d 'The store; default nattvakt.sqlite in the XDG data folder.' -rfka ''
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store restore" version' -l 'version' -d 'Show the version.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt store restore" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'nattvakt' -n '__nattvakt_should_offer_completions_for_flags_or_options "nattvakt help" version' -l 'version' -d 'Show the version.'
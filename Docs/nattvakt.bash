#!/bin/bash

__nattvakt_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__nattvakt_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__nattvakt_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__nattvakt_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_nattvakt() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    analyze|watch|cases|triage|explain|expectations|backtest|user|report|playbook|detections|formats|config|contacts|geo|simulate|evaluate|store|help)
        # Offer subcommand argument completions
        "_nattvakt_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'analyze watch cases triage explain expectations backtest user report playbook detections formats config contacts geo simulate evaluate store help' -- "${cur}"))
        ;;
    esac
}

_nattvakt_analyze() {
    repeating_flags=()
    non_repeating_flags=(--no-store --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks --formats)
    non_repeating_options=(--store --config --data --since --until --log-time-zone --year --undated --time-zone --tenant --min-severity --fail-on --jobs --memory --max-expansion --max-content --progress --format --output --language)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--tenant')
        return
        ;;
    '--min-severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--fail-on')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--jobs')
        return
        ;;
    '--memory')
        return
        ;;
    '--max-expansion')
        return
        ;;
    '--max-content')
        return
        ;;
    '--progress')
        __nattvakt_add_completions -W 'auto'$'\n''never'
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_watch() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --formats)
    non_repeating_options=(--store --config --data --log-time-zone --year --undated --time-zone --tenant --min-severity --format --language --lateness --settle --jobs --memory)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--tenant')
        return
        ;;
    '--min-severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'lines'$'\n''ndjson'
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    '--lateness')
        return
        ;;
    '--settle')
        return
        ;;
    '--jobs')
        return
        ;;
    '--memory')
        return
        ;;
    esac
}

_nattvakt_cases() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|views|show|assign|note|contact|contain|check|resolve|reopen|merge|split|due|history|export)
        # Offer subcommand argument completions
        "_nattvakt_cases_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list views show assign note contact contain check resolve reopen merge split due history export' -- "${cur}"))
        ;;
    esac
}

_nattvakt_cases_list() {
    repeating_flags=()
    non_repeating_flags=(--all --mine --unassigned --overdue --no-color --quiet --version -h --help)
    repeating_options=(--state --detection --geo --indicators --playbooks)
    non_repeating_options=(--tenant --user --min-severity --assignee --view --save-view --since --until --by --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--user')
        return
        ;;
    '--state')
        __nattvakt_add_completions -W 'new'$'\n''contacting'$'\n''contained'$'\n''resolved'
        return
        ;;
    '--min-severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--assignee')
        return
        ;;
    '--detection')
        return
        ;;
    '--view')
        return
        ;;
    '--save-view')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_views() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--remove --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--remove')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_show() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_assign() {
    repeating_flags=()
    non_repeating_flags=(--me --nobody --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--by --revision --store --config --data --time-zone)
    __nattvakt_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--by')
        return
        ;;
    '--revision')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_cases_note() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--by --store --config --data --time-zone)
    __nattvakt_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_cases_contact() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--answer --number --who-answered --until --countries --note --by --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--answer')
        __nattvakt_add_completions -W 'it-was-me'$'\n''it-was-me-vpn'$'\n''travelling'$'\n''not-me'$'\n''planned'$'\n''not-planned'$'\n''source-is-broken'$'\n''not-sure'$'\n''someone-else'$'\n''denies'$'\n''no-answer'
        return
        ;;
    '--number')
        __nattvakt_add_completions -W 'first'$'\n''second'$'\n''deputy'$'\n''manager'$'\n''customer'
        return
        ;;
    '--who-answered')
        return
        ;;
    '--until')
        return
        ;;
    '--countries')
        return
        ;;
    '--note')
        return
        ;;
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_contain() {
    repeating_flags=()
    non_repeating_flags=(--done --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--note --by --revision --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--note')
        return
        ;;
    '--by')
        return
        ;;
    '--revision')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_check() {
    repeating_flags=()
    non_repeating_flags=(--undo --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--by --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_resolve() {
    repeating_flags=()
    non_repeating_flags=(--yes --no-expectation --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--as --note --until --countries --by --revision --store --config --data --time-zone --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--as')
        __nattvakt_add_completions -W 'confirmed-safe'$'\n''expected-travel'$'\n''known-vpn'$'\n''shared-account'$'\n''compromised'$'\n''policy-violation'$'\n''unresolved'
        return
        ;;
    '--note')
        return
        ;;
    '--until')
        return
        ;;
    '--countries')
        return
        ;;
    '--by')
        return
        ;;
    '--revision')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_reopen() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--note --by --revision --store --config --data --time-zone)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--note')
        return
        ;;
    '--by')
        return
        ;;
    '--revision')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_cases_merge() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--by --store --config --data --time-zone)
    __nattvakt_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_cases_split() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--by --store --config --data --time-zone)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_cases_due() {
    repeating_flags=()
    non_repeating_flags=(--fail-on-overdue --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--within --tenant --assignee --min-severity --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--within')
        return
        ;;
    '--tenant')
        return
        ;;
    '--assignee')
        return
        ;;
    '--min-severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_history() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators --playbooks)
    non_repeating_options=(--store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_cases_export() {
    repeating_flags=()
    non_repeating_flags=(--cacao --version -h --help)
    repeating_options=(--logs --formats --geo --indicators --playbooks)
    non_repeating_options=(--output --log-time-zone --year --undated --store --config --data --time-zone --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--output')
        return
        ;;
    '--logs')
        return
        ;;
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_triage() {
    repeating_flags=()
    non_repeating_flags=(--all --mine --unassigned --overdue --plain --no-color --version -h --help)
    repeating_options=(--state --detection --geo --indicators --playbooks)
    non_repeating_options=(--tenant --user --min-severity --assignee --by --store --config --data --time-zone --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--user')
        return
        ;;
    '--state')
        __nattvakt_add_completions -W 'new'$'\n''contacting'$'\n''contained'$'\n''resolved'
        return
        ;;
    '--min-severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--assignee')
        return
        ;;
    '--detection')
        return
        ;;
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_explain() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_expectations() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|add|preview|remove)
        # Offer subcommand argument completions
        "_nattvakt_expectations_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list add preview remove' -- "${cur}"))
        ;;
    esac
}

_nattvakt_expectations_list() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_expectations_add() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--user --country --asn --vpn --address --geo --indicators)
    non_repeating_options=(--tenant --group --until --reason --case --by --store --config --data --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--user')
        return
        ;;
    '--group')
        return
        ;;
    '--country')
        return
        ;;
    '--asn')
        return
        ;;
    '--vpn')
        return
        ;;
    '--address')
        return
        ;;
    '--until')
        return
        ;;
    '--reason')
        return
        ;;
    '--case')
        return
        ;;
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_expectations_preview() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--user --country --asn --vpn --address --geo --indicators)
    non_repeating_options=(--tenant --group --until --store --config --data --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--user')
        return
        ;;
    '--group')
        return
        ;;
    '--country')
        return
        ;;
    '--asn')
        return
        ;;
    '--vpn')
        return
        ;;
    '--address')
        return
        ;;
    '--until')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_expectations_remove() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    esac
}

_nattvakt_backtest() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--with --since --min-severity --jobs --config --data --store --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--with')
        return
        ;;
    '--since')
        return
        ;;
    '--min-severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--jobs')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--store')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_user() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|forget|forgotten)
        # Offer subcommand argument completions
        "_nattvakt_user_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show forget forgotten' -- "${cur}"))
        ;;
    esac
}

_nattvakt_user_show() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--tenant --since --until --store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_user_forget() {
    repeating_flags=()
    non_repeating_flags=(--keep-cases --preview --yes --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--tenant --why --by --store --config --data --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--why')
        return
        ;;
    '--by')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_user_forgotten() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_report() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--tenant --format --language --since --until --store --config --data --time-zone)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_playbook() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|render|export|check)
        # Offer subcommand argument completions
        "_nattvakt_playbook_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show render export check' -- "${cur}"))
        ;;
    esac
}

_nattvakt_playbook_list() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--playbooks)
    non_repeating_options=(--format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--playbooks')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_playbook_show() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--playbooks)
    non_repeating_options=(--severity --system --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--severity')
        __nattvakt_add_completions -W 'low'$'\n''medium'$'\n''high'$'\n''critical'
        return
        ;;
    '--system')
        __nattvakt_add_completions -W 'microsoft'$'\n''okta'$'\n''google'$'\n''aws'$'\n''unix'$'\n''windows'$'\n''fortinet'$'\n''cisco'$'\n''palo-alto'$'\n''netscaler'$'\n''openvpn'$'\n''gateway'$'\n''other'
        return
        ;;
    '--playbooks')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_playbook_render() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--playbooks --geo --indicators)
    non_repeating_options=(--store --config --data --time-zone --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--playbooks')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--time-zone')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_playbook_export() {
    repeating_flags=()
    non_repeating_flags=(--all --cacao --all-systems --version -h --help)
    repeating_options=(--system --geo --indicators --playbooks)
    non_repeating_options=(--case --output --language --store --config --data --time-zone)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--case')
        return
        ;;
    '--system')
        __nattvakt_add_completions -W 'microsoft'$'\n''okta'$'\n''google'$'\n''aws'$'\n''unix'$'\n''windows'$'\n''fortinet'$'\n''cisco'$'\n''palo-alto'$'\n''netscaler'$'\n''openvpn'$'\n''gateway'$'\n''other'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--playbooks')
        return
        ;;
    '--time-zone')
        return
        ;;
    esac
}

_nattvakt_playbook_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--playbooks)
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--playbooks')
        return
        ;;
    esac
}

_nattvakt_detections() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_nattvakt_detections_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_nattvakt_detections_list() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_detections_show() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_formats() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|inspect|events|new|check)
        # Offer subcommand argument completions
        "_nattvakt_formats_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show inspect events new check' -- "${cur}"))
        ;;
    esac
}

_nattvakt_formats_list() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--formats)
    non_repeating_options=(--log-time-zone --year --undated --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_formats_show() {
    repeating_flags=()
    non_repeating_flags=(--map --no-color --quiet --version -h --help)
    repeating_options=(--formats)
    non_repeating_options=(--log-time-zone --year --undated --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_formats_inspect() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--formats)
    non_repeating_options=(--log-time-zone --year --undated --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_formats_events() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--formats)
    non_repeating_options=(--log-time-zone --year --undated)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    esac
}

_nattvakt_formats_new() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--formats)
    non_repeating_options=(--id --log-time-zone --year --undated)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--id')
        return
        ;;
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    esac
}

_nattvakt_formats_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options -1
}

_nattvakt_config() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    check|init)
        # Offer subcommand argument completions
        "_nattvakt_config_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'check init' -- "${cur}"))
        ;;
    esac
}

_nattvakt_config_check() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_config_init() {
    repeating_flags=()
    non_repeating_flags=(--force --version -h --help)
    repeating_options=(--geo --indicators --formats)
    non_repeating_options=(--output --store --config --data --since --until --log-time-zone --year --undated)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--output')
        return
        ;;
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--formats')
        return
        ;;
    '--log-time-zone')
        return
        ;;
    '--year')
        return
        ;;
    '--undated')
        return
        ;;
    esac
}

_nattvakt_contacts() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|import)
        # Offer subcommand argument completions
        "_nattvakt_contacts_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list import' -- "${cur}"))
        ;;
    esac
}

_nattvakt_contacts_list() {
    repeating_flags=()
    non_repeating_flags=(--untrusted --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--tenant --config --data --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--tenant')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_contacts_import() {
    repeating_flags=()
    non_repeating_flags=(--no-color --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--output --source --tenant --format --language --config --data)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--output')
        return
        ;;
    '--source')
        return
        ;;
    '--tenant')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    esac
}

_nattvakt_geo() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    info|lookup)
        # Offer subcommand argument completions
        "_nattvakt_geo_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'info lookup' -- "${cur}"))
        ;;
    esac
}

_nattvakt_geo_info() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--config --data --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_geo_lookup() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--config --data --format --output --language)
    __nattvakt_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_simulate() {
    repeating_flags=()
    non_repeating_flags=(--compress --version -h --help)
    repeating_options=(--country)
    non_repeating_options=(--people --days --tenants --seed --attacks --attacks-per-kind --formats --vpn-share --mobile-share --devices --noise --start --data)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--people')
        return
        ;;
    '--days')
        return
        ;;
    '--tenants')
        return
        ;;
    '--seed')
        return
        ;;
    '--attacks')
        return
        ;;
    '--attacks-per-kind')
        return
        ;;
    '--formats')
        __nattvakt_add_completions -W 'entra'$'\n''okta'$'\n''google'$'\n''cloudtrail'$'\n''mixed'
        return
        ;;
    '--country')
        return
        ;;
    '--vpn-share')
        return
        ;;
    '--mobile-share')
        return
        ;;
    '--devices')
        return
        ;;
    '--noise')
        return
        ;;
    '--start')
        return
        ;;
    '--data')
        return
        ;;
    esac
}

_nattvakt_evaluate() {
    repeating_flags=()
    non_repeating_flags=(--details --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--config --data --jobs --format --output --language)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--jobs')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_store() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    info|check|backup|restore|prune|pseudonymise)
        # Offer subcommand argument completions
        "_nattvakt_store_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'info check backup restore prune pseudonymise' -- "${cur}"))
        ;;
    esac
}

_nattvakt_store_info() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_store_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    esac
}

_nattvakt_store_backup() {
    repeating_flags=()
    non_repeating_flags=(--force --version -h --help)
    repeating_options=()
    non_repeating_options=(--store)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    esac
}

_nattvakt_store_restore() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store)
    __nattvakt_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    esac
}

_nattvakt_store_prune() {
    repeating_flags=()
    non_repeating_flags=(--yes --no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--store --config --data --format --output --language)
    __nattvakt_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_store_pseudonymise() {
    repeating_flags=()
    non_repeating_flags=(--no-color --quiet --version -h --help)
    repeating_options=(--geo --indicators)
    non_repeating_options=(--key --config --data --format --output --language)
    __nattvakt_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--key')
        return
        ;;
    '--config')
        return
        ;;
    '--geo')
        return
        ;;
    '--indicators')
        return
        ;;
    '--data')
        return
        ;;
    '--format')
        __nattvakt_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''markdown'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--language')
        __nattvakt_add_completions -W 'en'$'\n''sv'
        return
        ;;
    esac
}

_nattvakt_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __nattvakt_offer_flags_options -1
}

complete -o filenames -F _nattvakt nattvakt
extension Act {
  /// Names of acts in other products. Sources: AWS's service authorization reference (docs.aws.amazon.com/service-authorization),
  /// GitHub's "Audit log events for your organization", Slack's "Audit Logs API actions", Duo's and OneLogin's event
  /// references, Auth0's log event types and the names of its Management API, Google's "Admin activity report event names",
  /// Salesforce's SetupAuditTrail, Atlassian's "Audit log events", Dropbox's and Box's event types, Notion's, Asana's, Zoom's
  /// and Teleport's audit references.
  static let products: [(Act, [String])] = keysAndOwners + roles + accessRules + logging + trust + reading

  private static let keysAndOwners: [(Act, [String])] = [
    (
      .applicationCredential,
      [
        // AWS
        "createloginprofile", "updateloginprofile", "uploadsshpublickey", "createservicespecificcredential",
        "uploadsigningcertificate", "updateaccesskey", "getfederationtoken", "passwordupdated", "importkeypair",
        "createkeypair",
        // GitHub
        "public_key.create", "personal_access_token.create", "personal_access_token.access_granted",
        "oauth_application.generate_client_secret", "integration.generate_client_secret", "deploy_key.create",
        "integration_installation.create", "hook.create", "org_credential_authorization.grant",
        // Auth0, Okta, OneLogin, Duo, Zendesk, Slack, Dropbox, Google
        "create client grant", "rotate a client secret", "create a client", "application.lifecycle.update",
        "app.oauth2.client_secret.create", "app.oauth2.credentials.lifecycle.create", "api credential created",
        "api credential enabled", "certificate created", "password set by api", "integration_create",
        "integration_update", "service_owner_token_created", "user_app_token_created", "app_link_team", "app_link_user",
        "authorize_api_client_access", "add_application", "app_installed", "app_approved", "api_token.create",
        "api_token_created", "service_key_created", "apikey.created", "api_key.created",
        "add_mobile_application_to_whitelist",
      ]
    ),
    (.consent, ["app_scopes_expanded", "oauth_authorization.create"]),
  ]

  private static let roles: [(Act, [String])] = [
    (
      .privilegeGrant,
      [
        // AWS
        "putgrouppolicy", "putrolepolicy", "createpolicyversion", "setdefaultpolicyversion", "updateassumerolepolicy",
        "createrole", "createuser", "deletegrouppolicy", "deleteuserpolicy", "deleterolepolicy", "detachuserpolicy",
        "detachrolepolicy", "detachgrouppolicy", "addroletoinstanceprofile", "addroletodbinstance",
        "addroletodbcluster",
        "createaccountassignment", "attachmanagedpolicytopermissionset",
        // Azure
        "user has elevated their access to user access administrator for their azure resources",
        "microsoft.authorization/roleassignments/write", "microsoft.authorization/elevateaccess/action",
        // GitHub
        "org.add_member", "org.update_member", "org.invite_member", "repo.add_member", "repo.update_member",
        "team.add_member", "team.promote_maintainer", "team.add_repository", "business.add_admin",
        "business.invite_admin", "org.add_outside_collaborator", "team.create",
        // Google, Slack, Atlassian, Asana, Zoom, OneLogin, Duo, Dropbox, Snowflake, Notion, Teleport, Salesforce
        "create_role", "add_privilege", "update_role", "role_change_to_admin", "role_change_to_owner",
        "role_change_to_user", "role_change_to_guest", "owner_transferred", "user_promoted_to_admin", "role_assigned",
        "user_logged_in_as_user", "user_granted_role", "org_admin_added", "user_workspace_admin_role_changed",
        "privilege granted to account", "privilege granted to user", "role management granted", "user added to role",
        "assumed another user", "admin_create", "admin_update", "member_change_admin_role", "sign_in_as_session_start",
        "shared_folder_transfer_ownership", "team_folder_transfer_ownership", "member_transfer_account_contents",
        "grant", "grant_role", "grant role", "grant_ownership", "workspace.members_role_updated",
        "page.permissions.guest_role_added", "page.permissions.guest_role_updated", "role.created", "role.updated",
        "user.create", "user.update", "permsetassign", "permsetgroupassign", "changedprofileforuser",
        "changedroleforuser", "profile_change", "changed_role", "user", "create tenant invitations for a given client",
        "assign roles to a user", "assign permissions to a role", "role.assignment.created",
        "user.account.unlock_admin",
        "group.user_membership.add_admin", "iam.resourceset.bindings.add", "user_role_changed",
        "setiampolicy", "google.iam.admin.v1.setiampolicy",
      ]
    )
  ]

  private static let accessRules: [(Act, [String])] = [
    (
      .factorRemoved,
      [
        "otp device deregistered", "authentication factor deleted", "bypass_create", "bypass_view", "phone_delete",
        "hardtoken_delete", "user_bypass", "tfa_change_status", "tfa_reset", "two_factor_authentication.disabled",
        "two_factor_authentication.recovery_codes_regenerated", "deletevirtualmfadevice",
        "reset user multi-factor", "delete a user's multi-factor provider", "user_mfa_disabled", "titanium_unenroll",
        "org.disable_two_factor_requirement", "user_two_step_verification_disabled", "2sv_disable",
      ]
    ),
    (.factorAdded, ["otp device registered", "authentication factor created", "guardian - enrollment complete (sms)"]),
    (
      .accessPolicy,
      [
        // Google
        "change_application_setting", "create_application_setting", "delete_application_setting",
        "change_email_setting", "create_email_setting", "change_gmail_setting", "create_gmail_setting",
        "change_calendar_setting", "change_docs_setting", "change_sites_setting",
        "change_two_step_verification_frequency",
        "change_allowed_two_step_verification_methods", "add_trusted_domains", "change_password_max_length",
        "change_password_min_length", "customer_takeout_created", "customer_takeout_succeeded",
        "toggle_service_enabled", "allow_service_for_oauth2_access", "weak_programmatic_login_settings_changed",
        // Auth0
        "update suspicious ip throttling settings", "update breached password detection settings",
        "update brute-force settings", "create or update the anomaly detection captcha",
        "set the multi-factor authentication policies", "updates risk assessment configs", "update trigger bindings",
        "update a guardian factor", "update multi-factor authentication policies", "update tenant settings",
        "update a connection", "deploy an action",
        // GitHub
        "protected_branch.policy_override", "protected_branch.destroy", "protected_branch.update_admin_enforced",
        "ip_allow_list.disable", "ip_allow_list.disable_for_installed_apps", "ip_allow_list_entry.create",
        "ip_allow_list_entry.destroy", "org.disable_saml", "org.disable_oauth_app_restrictions",
        "org.update_default_repository_permission", "business_advanced_security.disabled",
        "business_advanced_security.disabled_for_new_repos", "business_secret_scanning.disable",
        "repository_secret_scanning.disable", "repository_secret_scanning_push_protection.disable",
        "secret_scanning.disable", "secret_scanning_new_repos.disable", "dependabot_alerts.disable",
        "dependabot_alerts_new_repos.disable", "dependabot_security_updates.disable",
        "dependabot_security_updates_new_repos.disable", "repository_vulnerability_alerts.disable",
        "repository_ruleset.destroy", "repository_ruleset.update", "repository_ruleset.create", "repo.access",
        // Duo, OneLogin, Slack, Dropbox, Box, Atlassian, Notion, Asana, Tailscale, Zoom, Zscaler, Salesforce, Snowflake
        "policy_update", "policy_create", "policy_delete", "global_policy_update", "policy updated", "policy deleted",
        "account settings updated", "pref.two_factor_auth_changed", "pref.sso_setting_changed",
        "pref.who_can_manage_shared_channels", "pref.enterprise_mobility", "session_settings_changed",
        "native_dlp_rule_deactivated", "ekm_unenrolled", "ekm_slackbot_unenroll_notification_sent",
        "password_change_policy_changed", "tfa_change_policy", "sso_change_policy",
        "device_approvals_change_desktop_policy",
        "two_step_verification_policy_changed", "authentication_policy_updated", "ip_allowlist_changed",
        "workspace.settings.allow_guests_setting_updated", "workspace_default_session_duration_changed",
        "workspace_guest_invite_permissions_changed", "workspace_require_app_approvals_of_type_changed",
        "workspace_password_requirements_changed", "workspace_require_two_factor_authentication_changed",
        "workspace_form_link_authentication_required_disabled", "account", "user group", "disable", "update", "create",
        "alter_user", "alter_account", "alter account", "alter_network_policy", "drop_network_policy",
        "network_policy_changed", "session_settings", "login_policy_changed", "passwordpolicy_change",
        // AWS
        "putaccountpublicaccessblock", "deleteaccountpublicaccessblock", "deletebucketpublicaccessblock",
        "deletepublicaccessblock", "updateipset", "createipset", "deletewebacl", "disassociatewebacl",
        "leaveorganization", "disableorganizationadminaccount", "enableregion", "disablekey", "schedulekeydeletion",
        "disableebsencryptionbydefault", "deletebucketencryption",
      ]
    ),
  ]

  private static let logging: [(Act, [String])] = [
    (
      .auditSetting,
      [
        "deleteeventdatastore", "stopeventdatastoreingestion", "deleteloggroup", "deletelogstream",
        "deleteconfigurationrecorder", "stopconfigurationrecorder", "deleteconfigrule", "disassociatefrommasteraccount",
        "deletemodelinvocationloggingconfiguration", "stopactivitystream", "putbucketlogging", "putbucketlifecycle",
        "deletealarms", "disablealarmactions", "archivefindings", "createfilter",
        "audit_log_streaming.destroy", "audit_log_streaming.update", "audit_log_stream_deleted", "hook.destroy",
        "delete a log stream", "update a log stream", "log_stream_deleted", "workspace.audit_log_exported",
        "siem_disabled", "audit_log_settings_updated", "legal_hold_policy_released", "legal_hold_policy_updated",
        "legal_hold_policy_entities_deleted", "legal_hold_policy_exclusion_added", "native_dlp_violation_deleted",
        "google.logging.v2.configservicev2.deletesink", "google.logging.v2.configservicev2.updatesink",
      ]
    )
  ]

  private static let trust: [(Act, [String])] = [
    (
      .trustSetting,
      [
        "deletesamlprovider", "updateopenidconnectproviderthumbprint", "addclientidtoopenidconnectprovider",
        "createidentityprovider", "trusted idp added", "trusted idp changed", "default trusted idp changed",
        "org.update_saml_provider_settings", "org.enable_saml", "business.update_saml_provider_settings",
        "saml.created", "saml.updated", "oidc.created", "github.created", "trusted_cluster.create",
        "workspace.settings.enforce_saml_sso_config_updated", "workspace_saml_settings_changed",
        "sso_add_cert", "sso_add_login_url", "sso_change_login_url", "sso_change_cert", "domain_verified",
        "toggle_sso_enabled", "add_domain_alias", "create a connection", "saml_configuration_changed",
        "scim_enabled", "scim.enabled", "samlconfig", "samlssoconfig", "workspace_email_domain_added",
        "set identity provider", "create_saml_integration", "create_security_integration",
      ]
    )
  ]

  private static let reading: [(Act, [String])] = [
    (
      .fileRead,
      [
        "file_downloaded", "shared_content_download", "doc_download", "content_download", "item_download",
        "repo.download_zip", "downloaded",
      ]
    )
  ]
}
